import { expect, test } from 'vitest';
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
