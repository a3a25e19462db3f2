import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SavedViews } from '@/components/people/views/saved-views';
import { viewHref, viewPlaceOf } from '@/lib/domain/people/saved-view';
import { saveViewForm } from '@/lib/schemas/saved-views/saved-view';

test.each([
  ['/manage/evidence?state=draft&page=3&saved=view-saved', '/manage/evidence?state=draft'],
  ['/manage?status=in-progress#recommendations', '/manage?status=in-progress'],
  ['/panel/inspections/2021-phase-one/promises?until=2026-01-31', undefined],
  ['/manage/search?q=a%20b&kind=evidence', '/manage/search?q=a+b&kind=evidence'],
])('an address of a narrowed list is kept without what it says beside: %s', (address, kept = address) => {
  const place = viewPlaceOf(address);
  expect(place && viewHref(place)).toBe(kept);
});

test.each([
  ['a list that is not narrowed', '/manage/evidence?page=2'],
  ['another site', 'https://example.org/manage/evidence?state=draft'],
  ['another site without its scheme', '//example.org/manage/evidence?state=draft'],
  ['a page that is no list', '/manage/people/new?x=1'],
  ['a path that climbs', '/manage/evidence/../people?x=1'],
  ['a longer address than a list can have', `/manage/search?q=${'a'.repeat(1000)}`],
])('%s cannot be kept', (_what, address) => {
  expect(viewPlaceOf(address)).toBeNull();
  expect(saveViewForm.safeParse({ view: address, name: 'A view' }).success).toBe(false);
});

test.each([
  ['', 'Enter a name'],
  ['\u200B', 'Enter a name'],
  ['a'.repeat(61), 'The name must be 60 characters or fewer'],
  ['two\nlines', 'The name must be one line'],
])('a name that is no name is refused in words: %j', (name, sentence) => {
  const answer = saveViewForm.safeParse({ view: '/manage/evidence?state=draft', name });
  expect(answer.error?.issues.map(({ message }) => message)).toContain(sentence);
});

const html = (address: string, names: readonly string[] = []) =>
  renderToStaticMarkup(
    <SavedViews
      address={address}
      views={names.map((name) => ({ id: name, name, page: '/manage/evidence', query: '?state=draft' }))}
    />,
  );

test('a reader is offered to save a list once it is narrowed, and not what they have saved already', () => {
  expect(html('/manage/evidence')).toBe('');
  expect(html('/manage/evidence?state=draft')).toContain(
    'href="/account/views?save=%2Fmanage%2Fevidence%3Fstate%3Ddraft"',
  );
  const saved = html('/manage/evidence?state=draft', ['My drafts']);
  expect(saved).toContain('aria-current="true"');
  expect(saved).not.toContain('Save this view');
});
