import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { placeAt } from '@/components/site/place';
import { editsOfOffice, officeInSentence, unnamedOffice } from '@/lib/domain/office/office-facts';
import { listMissingFacts } from '@/lib/domain/office/missing-facts';
import { PATHS } from '@/lib/domain/paths/public';
import { listPages } from '@/lib/publishing/pages';
import { changeOfficeForm } from '@/lib/schemas/office/change-office';
import { takeSnapshot } from '@/tests/support/covered';
import { laterRecords } from '@/tests/support/snapshot-fixture';

const OFFICE = unnamedOffice({ name: 'Office of the Elsewhere Commissioner', shortName: 'EOPCC' });

const TYPED = {
  ...{ version: '0', name: 'West Elsewhere Combined Authority', takesThe: 'no', shortName: 'WECA' },
  ...{ kind: 'mayor', areaCode: 'E23000010', forceName: 'West Elsewhere Police', licence: '' },
  ...{ email: '', telephone: '', post: '', website: '', dataProtection: '', successor: '' },
};

test('a name has “the” before it inside a sentence only where the office says so', () => {
  expect(officeInSentence(OFFICE)).toBe('the Office of the Elsewhere Commissioner');
  expect(officeInSentence({ ...OFFICE, name: 'Elsewhere Mayor', takesThe: false })).toBe('Elsewhere Mayor');
});

test('one way to reach the office is enough, and a licence keeps no edition back', () => {
  const blocking = (changes: Partial<typeof OFFICE>) =>
    listMissingFacts({ ...OFFICE, ...changes })
      .filter(({ blocks }) => blocks)
      .map(({ fact }) => fact);
  expect(blocking({})).toEqual(['contact', 'dataProtection']);
  expect(blocking({ telephone: '0117 496 0999' })).toEqual(['dataProtection']);
  expect(blocking({ website: 'https://example.org' })).toEqual(['contact', 'dataProtection']);
  expect(listMissingFacts(OFFICE).map(({ fact }) => fact)).toContain('licence');
});

test('the history names an area by its name, and says nothing of what stays', () => {
  expect(editsOfOffice(OFFICE, { ...OFFICE, areaCode: 'E23000036', kind: 'pcc' })).toEqual([
    { label: 'Kind of body', from: '', to: 'Police and crime commissioner' },
    { label: 'Police force area', from: '', to: 'Avon and Somerset' },
  ]);
});

test('an administrator may leave out how the office is reached, and nothing else', () => {
  expect(changeOfficeForm.parse(TYPED)).toMatchObject({ takesThe: false, email: null, licence: null });
  const wrong = (changes: Record<string, unknown>) =>
    changeOfficeForm.safeParse({ ...TYPED, ...changes }).error?.issues.map(({ path }) => path.join('.'));
  expect(wrong({ name: '', kind: '', areaCode: 'E99' })).toEqual(['name', 'kind', 'areaCode']);
  expect(wrong({ email: 'nobody', telephone: 'ring me', website: 'http://example.org' })).toEqual([
    ...['email', 'telephone', 'website'],
  ]);
  expect(wrong({ successor: 'The Mayor' })).toEqual(['successorFrom']);
  expect(wrong({ forceName: TYPED.name })).toEqual(['forceName']);
  expect(wrong({ name: '…' })).toEqual(['name']);
});

test('the public pages take the name of the office, and how it is reached, from the record', () => {
  const records = laterRecords();
  const successor = { successor: 'The Elsewhere Mayor', successorFrom: records.datedOn };
  const office = { ...OFFICE, email: 'hello@example.org', dataProtection: 'data@example.org', ...successor };
  const snapshot = takeSnapshot({ ...records, office });
  const parts = { snapshot, drawings: new Map(), pictures: new Map(), cssPath: '', fileSizes: new Map() };
  const read = (path: string): string => {
    const page = listPages(snapshot).find((one) => one.path === path);
    return page ? renderToStaticMarkup(page.draw(placeAt(path, parts))) : '';
  };
  for (const path of ['/about', '/privacy', '/accessibility', PATHS.staySafe, PATHS.getSupport]) {
    expect(read(path)).toContain('published by the Office of the Elsewhere Commissioner');
    expect(read(path)).toContain('– EOPCC</title>');
  }
  for (const path of ['/about', '/privacy', '/accessibility'])
    expect(read(path)).toContain('href="mailto:hello@example.org"');
  expect(read('/about')).toContain('The Elsewhere Mayor takes over its work');
  expect(read('/privacy')).toContain('data@example.org');
  expect(read('/accessibility')).toContain('We have not reviewed it ourselves yet.');
  expect(read('/data')).toContain('has not decided yet under which licence');
});
