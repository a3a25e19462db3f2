import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LIST_NAMES, type ListName } from '@/lib/domain/paths/lists';

/** Pages that are a list, and the file each can be had as. */
const LISTS: Readonly<Record<string, ListName>> = {
  '/manage/evidence': 'evidence',
  '/manage/history': 'history',
  '/manage/inspections/[slug]/document': 'sentences',
  '/manage/inspections/[slug]/promises': 'promises',
  '/manage/measures': 'measures',
  '/manage/measures/revisions': 'revisions',
  '/manage/people': 'people',
  '/manage/publications': 'editions',
  '/panel/inspections/[slug]/promises': 'promises',
  '/panel/measures': 'measures',
  '/panel/measures/revisions': 'revisions',
};

/** Pages about one record, or of a form: what they list belongs to that record. */
const OF_ONE_RECORD = /\[(?:ref|id|position|series|figure|tie|file|link|requirement)\]|\/new$/;

/** The other pages, and why they have no such file. */
const NONE: Readonly<Record<string, string>> = {
  '/manage': 'the status of each part has a file of its own; what is due is another list on each day',
  '/manage/backups': 'is told as it is now, of the disk and not of the record',
  '/manage/due': 'what is due is another list on each day',
  '/manage/inspections': 'a few cards; what is known of each part has a file of its own',
  '/manage/inspections/[slug]': 'the status of each part has a file of its own',
  '/manage/measures/compare': 'charts, whose figures are files of their measures',
  '/manage/office': 'what the public reads of the office, and its support lines',
  '/manage/office/facts': 'a form',
  '/manage/office/erasures': 'what is to be taken out of the record is not carried out of it in a file',
  '/manage/people/roles': 'a few forms: what waits for a second person',
  '/manage/publications/trial': 'a form',
  '/manage/recommendations': 'the status of each part has a file of its own',
  '/manage/search': 'the best matches of a search, and not a list of the record',
  '/panel/inspections': 'a few cards; what is known of each part has a file of its own',
  '/panel': 'the status of each part has a file of its own',
  '/panel/measures/compare': 'charts, whose figures are files of their measures',
  '/panel/search': 'the best matches of a search, and not a list of the record',
};

test('every page that is a list can be had as a file, or says here why not', () => {
  const pages = ['manage', 'panel'].flatMap((area) =>
    readdirSync(`app/${area}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?:^|\/)page\.tsx$/.test(file))
      .map((file) => `/${area}/${file}`.replace(/\/page\.tsx$/, ''))
      .filter((route) => !OF_ONE_RECORD.test(route) && !route.includes('[...missing]')),
  );
  expect(pages.toSorted()).toEqual([...Object.keys(LISTS), ...Object.keys(NONE)].toSorted());
});

test('every file of a list is of some page, but the figures asked for, which are beside the measures', () => {
  expect(new Set([...Object.values(LISTS), 'figure-requests'])).toEqual(new Set(LIST_NAMES));
});
