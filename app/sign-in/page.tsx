import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Suspense } from 'react';
import { NarrowPage } from '@/components/layout/narrow-page';
import { pageTitle } from '@/components/layout/page-title';
import { SignInForm } from '@/components/people/sign-in-form';
import { SavedBanner } from '@/components/layout/saved-banner';
import { SignedOutFrame } from '@/components/layout/signed-out-frame';
import { signInStartHref } from '@/lib/domain/paths/person';
import { readSignInPage } from '@/lib/server/session/sign-in-page';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { problem } = await readSignInPage(await searchParams);
  return { title: pageTitle(problem ? 'Error: Sign in' : 'Sign in') };
}

export default async function SignInPage({ searchParams }: Props) {
  const page = await readSignInPage(await searchParams);
  if (page.token === null && !page.isReady) {
    redirect(signInStartHref(page.next));
  }
  return (
    <SignedOutFrame>
      <NarrowPage>
        <Suspense>
          <SavedBanner />
        </Suspense>
        <SignInForm {...page} />
      </NarrowPage>
    </SignedOutFrame>
  );
}
