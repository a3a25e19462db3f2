import { Suspense, type ReactNode } from 'react';
import { headers } from 'next/headers';
import { DemonstrationBanner } from '@/components/layout/demonstration-banner';
import { DraftsProvider } from '@/components/forms/drafts-provider';
import { DrawnInAnswer } from '@/components/forms/forms-page';
import { SavedBanner } from '@/components/layout/saved-banner';
import { SignedInLayout } from '@/components/layout/signed-in-layout';
import { PlainButton } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { listDrafts } from '@/lib/data/people/drafts';
import { OfficeFooter } from '@/components/office/office-footer';
import { findOffice } from '@/lib/data/office/office';
import { placeOf, placesFor } from '@/lib/domain/navigation';
import { PERSON } from '@/lib/domain/paths/person';
import { can, homeOf } from '@/lib/domain/permissions';
import { hasNothingToRun } from '@/lib/server/answer/pages-without-scripts';
import { currentActor } from '@/lib/server/session/actor';
import { ASKED_PATH_HEADER } from '@/lib/server/request/asked-path';
import { isDemonstrationRecord } from '@/lib/server/demonstration';
import { discardDraftAction } from './account/actions';

/** What is around signed-in pages. It guards nothing: with nobody signed in it draws only the page, which sends them on. */
export async function SignedInFrame({ banner, children }: { banner?: ReactNode; children: ReactNode }) {
  const actor = await currentActor();
  if (!actor) return children;
  const asked = await headers();
  const path = asked.get(ASKED_PATH_HEADER) ?? '';
  const mayHaveDrafts = can(actor.role, 'draft:keep') && !hasNothingToRun(path);
  const [organisation, isDemonstration, drafts] = await Promise.all([
    findOffice(),
    isDemonstrationRecord(),
    mayHaveDrafts ? listDrafts(actor, path) : null,
  ]);
  const places = placesFor(actor.role);
  const here = placeOf(path, places);
  return (
    <SignedInLayout
      organisationName={organisation?.shortName ?? ''}
      homeHref={homeOf(actor.role)}
      navigation={places.map((place) => ({ ...place, current: place.href === here }))}
      personName={actor.name}
      personHref={PERSON.account}
      footer={<OfficeFooter office={organisation} />}
      signOut={
        <Form action={PERSON.signOut}>
          <PlainButton>Sign out</PlainButton>
        </Form>
      }
      environmentBanner={
        <>
          {isDemonstration && <DemonstrationBanner />}
          {banner}
        </>
      }
    >
      <Suspense>
        <SavedBanner />
      </Suspense>
      {/* Only what a form sends has a type. */}
      <DrawnInAnswer isAnswer={asked.has('content-type')}>
        {drafts ? (
          <DraftsProvider record={path} drafts={drafts} discard={discardDraftAction}>
            {children}
          </DraftsProvider>
        ) : (
          children
        )}
      </DrawnInAnswer>
    </SignedInLayout>
  );
}
