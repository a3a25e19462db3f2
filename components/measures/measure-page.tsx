import type { ReactNode } from 'react';
import { NarrowPage } from '@/components/layout/narrow-page';
import { BackLink } from '@/components/ui/back-link';
import { Heading } from '@/components/ui/heading';
import { officeMeasureHref } from '@/lib/domain/paths/office';

type MeasurePageProps = { measure: { ref: string; title: string }; heading: string; children: ReactNode };

/** A page below that of one measure, about one side of it. */
export function MeasurePage({ measure: { ref, title }, heading, children }: MeasurePageProps) {
  return (
    <NarrowPage before={<BackLink href={officeMeasureHref(ref)}>Measure {ref}</BackLink>}>
      <span className="govuk-caption-l">
        Measure {ref}: {title}
      </span>
      <Heading level={1} className="govuk-heading-l">
        {heading}
      </Heading>
      {children}
    </NarrowPage>
  );
}
