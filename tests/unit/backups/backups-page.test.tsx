import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Anchored } from '@/components/backups/anchored';
import { Backups } from '@/components/backups/backups-view';
import { type BackupMade, type BackupRunRecord } from '@/lib/domain/backup-run';
import { formatBytes } from '@/lib/domain/format-bytes';

const NOW = new Date('2026-11-29T09:00:00Z');

const run = (day: string, outcome: BackupRunRecord['outcome']): BackupRunRecord => ({
  startedAt: `${day}T02:00:00.000Z`,
  endedAt: `${day}T02:01:00.000Z`,
  outcome,
});

const made = (change: Partial<BackupMade> = {}): BackupMade => ({
  ...{ folder: '/srv/backups/backup-1', bytes: 3_210_000, sameDisk: true, encrypted: false },
  ...change,
});

const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const page = (good: BackupRunRecord | null, failed: BackupRunRecord | null = null) =>
  textOf(renderToStaticMarkup(<Backups last={{ good, failed }} now={NOW} />));

test('an administrator reads when the last good backup was made, where it is, its size and what it lacks', () => {
  const text = page(run('2026-11-29', { made: made() }));
  expect(text).toContain('29 November 2026 at 2:00am');
  expect(text).toContain('/srv/backups/backup-1');
  expect(text).toContain('3.2 MB');
  expect(text).toContain('This copy is on the same disk as the database.');
  expect(text).toContain('No. Whoever can read that folder can read the record.');
  expect(text).not.toContain('more than a day old');
});

test('a copy on another disk, one of a database elsewhere, and an encrypted one are told apart', () => {
  expect(page(run('2026-11-29', { made: made({ sameDisk: false }) }))).toContain(
    'This copy is on a different disk from the database.',
  );
  expect(page(run('2026-11-29', { made: made({ sameDisk: null }) }))).toContain(
    'cannot tell whether they share a disk',
  );
  expect(page(run('2026-11-29', { made: made({ encrypted: true }) }))).toContain('Encrypted Yes');
});

test('a failure after the last good backup is said with its reason; one before it is not', () => {
  const failed = run('2026-11-28', { problem: 'There is no space left.' });
  expect(page(run('2026-11-27', { made: made() }), failed)).toContain(
    'No backup was made on 28 November 2026 at 2:01am. There is no space left.',
  );
  expect(page(run('2026-11-29', { made: made() }), failed)).not.toContain('no space left');
});

test('a backup of two nights ago is said to be old, and where there is none the page says what to do', () => {
  expect(page(run('2026-11-27', { made: made() }))).toContain('This backup is more than a day old.');
  expect(page(null)).toContain('No backup yet');
  expect(page(null)).toContain('npm run backup');
});

const anchor = { seq: 7, head: 'h', at: '2026-11-29T03:30:00.000Z', publicKey: 'k', signature: 's' };
const anchored = (props: Parameters<typeof Anchored>[0]) =>
  textOf(renderToStaticMarkup(<Anchored {...props} />));

test('the page says up to when the history is anchored, and what a check found', () => {
  expect(anchored({ newest: anchor, lastCheck: null })).toContain(
    'Everything up to 29 November 2026 at 3:30am is anchored.',
  );
  expect(anchored({ newest: null, lastCheck: null })).toContain('Nothing is anchored yet.');
});

test.each([1, 2])(
  'the page warns when the check found that %i events of the history were changed',
  (problems) => {
    const lastCheck = { at: '2026-11-30T03:30:00.000Z', problems, first: 'Event 3: content changed' };
    expect(anchored({ newest: anchor, lastCheck })).toContain(
      'The check on 30 November 2026 at 3:30am found that the history has been changed since it was written. Event 3: content changed.',
    );
  },
);

test('the page does not warn when the check found nothing', () => {
  const lastCheck = { at: '2026-11-30T03:30:00.000Z', problems: 0, first: '' };
  expect(anchored({ newest: anchor, lastCheck })).not.toContain('found that the history');
});

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1.0 kB'],
  [3_210_000, '3.2 MB'],
  [12_000_000_000, '12.0 GB'],
])('%i bytes are written as %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words);
});
