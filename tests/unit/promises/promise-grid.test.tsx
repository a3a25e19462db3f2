import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PromiseGrid } from '@/components/site/promises/promise-grid';
import { day } from '@/lib/domain/day';
import { pickPromise } from '@/lib/domain/outside/promises';
import type { PromiseRecord } from '@/lib/domain/promises/promise-record';
import { evidence, promise } from '@/tests/support/record-values';

const told = (start: string | null, state: 'held' | 'not-held', change: { evidenceId?: string } = {}) => ({
  ...{
    start: start === null ? null : day(start),
    state,
    note: 'We read the minutes',
    fromResponse: start === null,
  },
  ...{ evidenceId: null, evidenceExpiresOn: null, toldOn: day('2021-09-17'), ...change },
});
const MINUTES = evidence({
  id: 'minutes',
  title: 'Minutes of October',
  state: 'accepted',
  visibility: 'public',
});

function drawn(change: Partial<PromiseRecord>, shown = [MINUTES]) {
  const row = {
    ...{ name: 'Recommendation 2, promise 4', href: '#promises' },
    promise: pickPromise(
      { ...promise({ startsOn: day('2026-08-01'), ...change }), number: 4 },
      { shown, showsDrafts: false },
    ),
  };
  return renderToStaticMarkup(
    <PromiseGrid rows={[row]} asAt={day('2026-11-24')} until={day('2026-11-24')} />,
  );
}

const cellOf = (page: string, month: string) =>
  new RegExp(`data-heading="${month}"[^>]*>(.*?)</td>`).exec(page)?.[1]?.replace(/<[^>]*>/g, '');

test('a reader sees for each month what was held, what was not, what nobody told, and what is to come', () => {
  const page = drawn({ told: [told('2026-08-01', 'held'), told('2026-09-01', 'not-held')] });
  expect(['Jul', 'Aug', 'Sep', 'Oct', 'Nov'].map((month) => cellOf(page, `${month} 2026`))).toEqual([
    ...['', 'Held', 'Not held', 'Not told', 'To come'],
  ]);
  expect(page).toContain(
    'Held in 1 of 3 periods since 1 August 2026. Not held in 1. Nobody has told us about 1.',
  );
});

test('where nobody has told us a first day there are no empty months', () => {
  const page = drawn({ startsOn: null });
  expect(page).toContain('Nobody has told us since when, so no period is expected yet.');
  expect(page).not.toMatch(/20\d\d<\/th>|by the month/);
});

test('a weekly promise says how many of the weeks of a month were held', () => {
  const page = drawn({
    ...{ cadence: 'weekly', startsOn: day('2026-10-01') },
    told: [told('2026-10-01', 'held'), told('2026-10-08', 'held')],
  });
  expect(cellOf(page, 'Oct 2026')).toBe('2 of 4 held');
});

test('the evidence of a period is named to whoever may see it; others read only that there is some', () => {
  const with_ = { told: [told('2026-10-01', 'held', { evidenceId: 'minutes' })] };
  expect(drawn(with_)).toContain('Evidence: Minutes of October.');
  const hidden = drawn(with_, []);
  expect(hidden).not.toContain('Minutes of October');
  expect(hidden).toContain('We hold evidence of this that is not shown here.');
});

test('what the response says of one that was held is there in its own words, and gives no period away', () => {
  const page = drawn({ startsOn: null, told: [{ ...told(null, 'held'), note: 'one has been held so far' }] });
  expect(page).toContain(
    'The response of 17 September 2021 says “one has been held so far”. It gives no date.',
  );
  expect(page).toContain('no period is expected yet');
  expect(page).not.toMatch(/>(Held|Not told|To come)</);
});

test('what was said of a period and put right since stays readable, after what counts now', () => {
  const page = drawn({
    told: [
      { ...told('2026-08-01', 'held'), note: 'The diary says so' },
      { ...told('2026-08-01', 'not-held'), note: 'The minutes say that it was put off' },
    ],
  });
  const text = page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(text).toMatch(
    /31 August 2026: not held\. The minutes say that it was put off What was said of this period before Recorded on [^,]+, held: The diary says so/,
  );
  expect(text.split('The minutes say that it was put off')).toHaveLength(2);
});
