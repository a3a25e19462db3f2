import type { ReactNode } from 'react';
import { ServiceHeader } from '@/components/ui/service-header';
import { SkipLink } from '@/components/ui/skip-link';
import { SERVICE_NAME } from './page-title';

/** What is around the pages that anybody may reach: signing in, and what went wrong. */
export function SignedOutFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <ServiceHeader serviceName={SERVICE_NAME} href="/" organisationName="For the office and its panel" />
      <div className="govuk-width-container">{children}</div>
    </>
  );
}
