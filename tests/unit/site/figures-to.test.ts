import { expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import { renderRecords } from '../../support/rendered-site';
import { laterRecords } from '../../support/snapshot-fixture';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const inWords = (end: string) => `${MONTHS[Number(end.slice(5, 7)) - 1]} ${end.slice(0, 4)}`;

test('the first page says to which month the newest of all figures reaches', async () => {
  const records = laterRecords();
  const ends = records.measures
    .flatMap(({ series }) =>
      series.flatMap(({ observations }) => observations.map(({ period }) => period.end)),
    )
    .toSorted();
  const [oldest, newest] = [inWords(String(ends[0])), inWords(String(ends.at(-1)))];
  expect(oldest).not.toBe(newest);
  const page = (await renderRecords(records)).find(({ path }) => path === '/');
  expect(String(page?.body)).toContain(`newest figure: ${newest}`);
});

test('a period of which nothing is known makes no figure newer', async () => {
  const records = laterRecords();
  const [first] = records.measures
    .flatMap(({ series }) => series)
    .filter(({ observations }) => observations.length > 1);
  const last = first?.observations.at(-1) ?? expect.fail('no series');
  const period = { ...last.period, start: day('2031-01-01'), end: day('2031-03-31') };
  const nothing = { numerator: null, denominator: null, value: null, flags: ['x'] as const };
  first?.observations.push({ ...last, ...nothing, period });
  const page = (await renderRecords(records)).find(({ path }) => path === '/');
  expect(String(page?.body)).not.toContain('newest figure: March 2031');
  expect(String(page?.body)).toContain('newest figure: ');
});
