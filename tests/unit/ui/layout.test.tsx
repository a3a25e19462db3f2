import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { NarrowPage } from '@/components/layout/narrow-page';
import { pageTitle } from '@/components/layout/page-title';
import { SignedInLayout } from '@/components/layout/signed-in-layout';
import { TwoColumn } from '@/components/layout/two-column';
import { BackLink } from '@/components/ui/back-link';
import { PlainButton } from '@/components/ui/button';
import { elements, first, words } from './markup';

const LAYOUT = {
  organisationName: 'Office of the Police and Crime Commissioner for Avon and Somerset',
  homeHref: '/manage',
  navigation: [
    { href: '/manage', text: 'Today' },
    { href: '/manage/evidence', text: 'Evidence', current: true },
  ],
};

test('the title of a page says the page first and then the service', () => {
  expect(pageTitle('Evidence')).toBe('Evidence – Inspection response tracker');
});

test('the first thing a keyboard reaches is the link to the main content', () => {
  const page = renderToStaticMarkup(
    <SignedInLayout {...LAYOUT}>
      <NarrowPage before={<BackLink href="/" />}>
        <h1>Evidence</h1>
      </NarrowPage>
    </SignedInLayout>,
  );
  expect(first(page, 'a')).toEqual(expect.objectContaining({ href: '#main-content' }));
  expect(first(page, 'main')?.id).toBe('main-content');
  expect(page.indexOf('Back')).toBeLessThan(page.indexOf('<main'));
});

test('a signed-in person sees whose service it is, their name and the way to sign out', () => {
  const signOut = (
    <form action="/sign-out" method="post">
      <PlainButton>Sign out</PlainButton>
    </form>
  );
  const page = renderToStaticMarkup(
    <SignedInLayout {...LAYOUT} personName="Priya Shah" signOut={signOut}>
      Page
    </SignedInLayout>,
  );
  const header = words(/<header.*<\/header>/s.exec(page)?.[0] ?? '');
  expect(header).toContain('Inspection response tracker');
  expect(header).toContain(LAYOUT.organisationName);
  expect(header).toContain('Priya Shah');
  expect(header).toContain('Sign out');
});

test('the section one is in is said, not only underlined', () => {
  const page = renderToStaticMarkup(<SignedInLayout {...LAYOUT}>Page</SignedInLayout>);
  const current = elements(page).filter((element) => element['aria-current']);
  expect(current.map((element) => [element.href, element['aria-current']])).toEqual([
    ['/manage/evidence', 'page'],
  ]);
});

test('nobody signed in: no name, no sign-out, and no empty menu', () => {
  const page = renderToStaticMarkup(
    <SignedInLayout {...LAYOUT} navigation={[]}>
      Page
    </SignedInLayout>,
  );
  expect(page).not.toContain('app-header__end');
  expect(page).not.toContain('<nav');
});

test.each([
  ['left', 'first'],
  ['right', 'last'],
] as const)('what stands on the %s is read %s', (sideOn, order) => {
  const page = renderToStaticMarkup(
    <TwoColumn side="Beside" sideOn={sideOn}>
      Main text
    </TwoColumn>,
  );
  expect(page.indexOf('Beside') < page.indexOf('Main text')).toBe(order === 'first');
});
