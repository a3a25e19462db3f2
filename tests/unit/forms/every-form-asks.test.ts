import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** Forms with a box to type in that do not ask their writer about words that may point to a person, and why. */
const ASK_NOTHING: Readonly<Record<string, string>> = {
  'components/evidence/library/library-view.tsx': 'a search, which saves nothing',
  'components/layout/records-away-page.tsx': 'shows again what could not be sent',
  'components/people/add-person-form.tsx': 'a person of the office is their name and address',
  'components/people/sign-in-form.tsx': 'an address and a password',
  'components/search/search-view.tsx': 'a search, which saves nothing',
};

const files = readdirSync('components', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => join('components', name));
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

const importsOf = (file: string): string[] =>
  [...(texts.get(file) ?? '').matchAll(/from '([^']+)'/g)]
    .map(([, from = '']) =>
      from.startsWith('@/') ? `${from.slice(2)}.tsx` : `${join(dirname(file), from)}.tsx`,
    )
    .filter((found) => texts.has(found));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

/** Whether a form is drawn by the one component that sends back what may point to a person. */
const asks = (file: string): boolean =>
  file === 'components/forms/action-form.tsx' ||
  (file !== 'components/forms/drafts-provider.tsx' && (imports.get(file) ?? []).some(asks));

/** Fields of a form are asked about by the forms that they are put into. */
const isAsked = (file: string): boolean => {
  if (asks(file)) return true;
  const users = files.filter((user) => imports.get(user)?.includes(file) && !(user in ASK_NOTHING));
  return users.length > 0 && users.every(isAsked);
};

const withBox = files.filter(
  (file) => !file.startsWith('components/ui/') && /\/(textarea|text-input)'/.test(texts.get(file) ?? ''),
);

test('every form with a box to type in asks its writer about words that may point to a person, or says here why not', () => {
  expect(withBox.length).toBeGreaterThan(30);
  expect(withBox.filter((file) => !isAsked(file)).toSorted()).toEqual(Object.keys(ASK_NOTHING).toSorted());
});
