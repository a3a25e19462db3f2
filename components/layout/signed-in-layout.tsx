import type { ReactNode } from 'react';
import { Navigation } from '@/components/ui/navigation';
import type { NavigationItem } from '@/components/ui/navigation';
import { ServiceHeader } from '@/components/ui/service-header';
import { SkipLink } from '@/components/ui/skip-link';
import { SERVICE_NAME } from './page-title';

type SignedInLayoutProps = {
  organisationName: string;
  /** Where the service name leads: this person's first page. */
  homeHref: string;
  navigation: readonly NavigationItem[];
  /** Nobody is signed in on the sign-in and error pages. */
  personName?: string;
  /** Where a person looks after their own account. */
  personHref?: string;
  /** A form with a `PlainButton`. */
  signOut?: ReactNode;
  /** A `MarkingBanner`, where this is not the live service or shows what is not public. */
  environmentBanner?: ReactNode;
  /** A `ServiceFooter`. */
  footer?: ReactNode;
  /** A `NarrowPage`, `WidePage` or `TwoColumn`, which holds `<main>`. */
  children: ReactNode;
};

/** What is around every page behind the sign-in. It guards nothing: each page does that itself. */
export function SignedInLayout(props: SignedInLayoutProps) {
  const { organisationName, homeHref, navigation, personName, personHref, signOut } = props;
  return (
    <>
      <SkipLink />
      <ServiceHeader serviceName={SERVICE_NAME} href={homeHref} organisationName={organisationName}>
        {personName && <Person name={personName} href={personHref} signOut={signOut} />}
      </ServiceHeader>
      {navigation.length > 0 && <Navigation items={navigation} />}
      {props.environmentBanner}
      <div className="govuk-width-container">{props.children}</div>
      {props.footer}
    </>
  );
}

function Person({ name, href, signOut }: { name: string; href?: string; signOut?: ReactNode }) {
  return (
    <>
      {href ? (
        <a className="app-header__link" href={href}>
          {name}
        </a>
      ) : (
        <span>{name}</span>
      )}
      {signOut}
    </>
  );
}
