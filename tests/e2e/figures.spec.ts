import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { expectAccessible } from '@/tests/support/journeys/axe';
import { test, expect } from '@/tests/support/journeys/journey';
import { errorSummary, fileEvidence } from '@/tests/support/journeys/journey-pages';
import { signIn } from '../support/people';

const SERIES = 'all-crime-charge-rate-by-quarter-closed';
const MEASURE = '/manage/measures/C.1';
const HEADLINE = `#figure-${SERIES} .trend-figure__headline`;
const SENTENCE = `#figure-${SERIES} .trend-figure__sentence`;

/** "2014/15 Q1": a quarter as the Home Office writes it. */
function quarterOf(start: string): string {
  const [year = 0, month = 0] = start.split('-').map(Number);
  const first = month >= 4 ? year : year - 1;
  return `${first}/${String(first + 1).slice(2)} Q${((month + 8) % 12) / 3 + 1}`;
}

const thousands = (count: string): string => `"${Number(count).toLocaleString('en-GB')}"`;

/** Our own figures again, as the Home Office would send them, with two later quarters in which many more were charged. */
function homeOfficeFile(): Buffer {
  const [, ...held] = readFileSync(`prisma/seed/figures/${SERIES}.csv`, 'utf8').trim().split('\n');
  const rows = held.map((line) => {
    const [, start = '', , charged = '', assigned = ''] = line.split(',');
    return [quarterOf(start), thousands(charged), thousands(assigned)].join(',');
  });
  const lines = [
    'Crime outcomes by quarter [note 1]',
    'This worksheet contains one table. Some shorthand is used.',
    '',
    'Financial quarter [note 4],Charged or summonsed,"Outcomes assigned\n[note 2]"',
    ...rows,
    '2026/27 Q1 [p],"15,902","41,220"',
    '2026/27 Q2 [p],"16,411","40,870"',
  ];
  return Buffer.from(`\uFEFF${lines.join('\r')}\r`);
}

async function upload(page: Page): Promise<void> {
  await page.goto(`${MEASURE}/import`);
  const file = { name: 'outcomes.csv', mimeType: 'text/csv', buffer: homeOfficeFile() };
  await page.getByLabel('File of figures').setInputFiles(file);
  await page.getByLabel('Which series are the figures for?').selectOption(SERIES);
  await page.getByRole('button', { name: 'Upload and look at it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('outcomes.csv');
}

test('an officer imports the Home Office quarters and sees the headline and the sentence of the chart change', async ({
  page,
}) => {
  await signIn(page, 'officer');
  await page.goto(MEASURE);
  const before = await page.locator(SENTENCE).innerText();
  await upload(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Save/ }).click();
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  await page.goto(MEASURE);
  await expect(page.locator(SENTENCE)).not.toHaveText(before);
  await expect(page.locator(HEADLINE)).toContainText('July to September 2026');

  await upload(page);
  await expect(page.getByText('There is nothing to save')).toBeVisible();
});

test('an officer brings in the next quarter in 3 clicks: the file, what saving would do, saving', async ({
  page,
}) => {
  await signIn(page, 'officer');
  await page.goto(`${MEASURE}/import`);
  await expect(page.getByLabel('How is the file read?')).toHaveValue('*last');
  let clicks = 0;
  const click = async (target: Locator) => {
    clicks += 1;
    await target.click();
  };
  const chooser = page.waitForEvent('filechooser');
  await click(page.getByLabel('File of figures'));
  const lines = ['Financial quarter [note 4],Charged or summonsed,"Outcomes assigned\n[note 2]"'];
  const buffer = Buffer.from(
    [...lines, '2026/27 Q2 [p],"16,411","40,870"', '2026/27 Q3 [p],"16,502","40,911"'].join('\r'),
  );
  await (await chooser).setFiles({ name: 'next-quarter.csv', mimeType: 'text/csv', buffer });
  await click(page.getByRole('button', { name: 'Upload and look at it' }));
  await click(page.getByRole('button', { name: 'Save this figure' }));
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  expect(clicks).toBe(3);
});

const MEGABYTE = 1024 * 1024;

/** A file of figures with so many megabytes of remarks below them. */
function largeFile(megabytes: number) {
  const [headings, figures] = ['Quarter,Charged,All outcomes', '2026/27 Q3,15002,41000'];
  const remark = `${'A remark. '.repeat(100)}\n`;
  const remarks = remark.repeat(Math.ceil((megabytes * MEGABYTE) / remark.length));
  const buffer = Buffer.from(`${headings}\n${figures}\n${remarks}`);
  return { name: 'large.csv', mimeType: 'text/csv', buffer };
}

test('a file of 12 MB comes in whole and is read, and one of 26 MB is refused next to its field before it is sent', async ({
  page,
}) => {
  await signIn(page, 'officer');
  await page.goto(`${MEASURE}/import`);
  const field = page.getByLabel('File of figures');
  await field.setInputFiles(largeFile(26));
  await page.getByRole('button', { name: 'Upload and look at it' }).click();
  await expect(errorSummary(page)).toContainText('The file must be 25 MB or smaller');
  await field.setInputFiles(largeFile(12));
  await page.getByLabel('Which series are the figures for?').selectOption(SERIES);
  await page.getByRole('button', { name: 'Upload and look at it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('large.csv');
  // Among so many remarks a person has to say which column is which. A large file takes its turn behind what is in hand.
  await expect(page.getByText('Say how to read the file before you save it.')).toBeVisible({
    timeout: 90_000,
  });
});

test('an officer follows the latest figure to its counts, its source and the file it was read from', async ({
  page,
}) => {
  await signIn(page, 'officer');
  await page.goto(MEASURE);
  await page
    .locator(`#figure-${SERIES}`)
    .getByRole('link', { name: /^Where it comes from/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Where the figures come from: /);
  const row = page.getByRole('row', { name: /July to September 2026/ });
  await expect(row).toContainText('16,411');
  await expect(row).toContainText('40,870');
  await expect(row).toContainText('[p] provisional');
  await expect(row).toContainText(/Read from the file outcomes\.csv, SHA-256 [0-9a-f]{64}/);
  await expectAccessible(page);
});

const openTable = (figure: Locator): Promise<void> => figure.getByText('The figures in a table').click();

/** The rows of the table under a chart, cell by cell. */
const cellsOf = (page: Page): Promise<string[][]> =>
  page
    .locator(`#figure-${SERIES} .govuk-table tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
    );

test('a panel member reads a chart by keyboard alone, and a screen reader finds its name, its sentence and its table', async ({
  page,
}) => {
  await signIn(page, 'panel');
  await page.goto('/panel/measures/C.1');
  const figure = page.locator(`#figure-${SERIES}`);
  const handle = figure.getByRole('slider');
  const readOut = figure.locator('.tc-readout');
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab');
    if (await handle.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(handle).toBeFocused();
  await page.keyboard.press('Home');
  await expect(readOut).toHaveText(/^April to June 2014: /);
  await page.keyboard.press('ArrowRight');
  await expect(readOut).toHaveText(/^July to September 2014: /);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  const [newest = []] = (await cellsOf(page)).slice(-1);
  await expect(readOut).toContainText(newest[0] ?? '');
  await expect(readOut).toContainText(newest[1] ?? '');

  await openTable(figure);
  const sentence = await page.locator(SENTENCE).innerText();
  await expect(figure).toMatchAriaSnapshot(`
    - figure:
      - heading /^Charge rate .*% in / [level=3]
      - img /^Line chart/
      - slider /^Figures of the chart/
      - paragraph: ${JSON.stringify(sentence)}
      - group:
        - table /^Charge rate /:
          - rowgroup:
            - row:
              - columnheader "Period"
              - columnheader "Figure"
              - columnheader "Number"
              - columnheader "Out of"
  `);
});

test('a panel member downloads the figures of a chart, and the file says what the table says', async ({
  page,
}) => {
  await signIn(page, 'panel');
  await page.goto('/panel/measures/C.1');
  const figure = page.locator(`#figure-${SERIES}`);
  await openTable(figure);
  const download = page.waitForEvent('download');
  await figure.getByRole('link', { name: /^Download the figures of measure C\.1/ }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
  const filed = rows
    .filter(({ series }) => series === SERIES)
    .map(({ numerator, denominator }) => `${numerator} of ${denominator}`);
  const shown = (await cellsOf(page)).map(([, , part = '', whole = '']) =>
    `${part} of ${whole}`.replaceAll(',', ''),
  );
  expect(filed).toEqual(shown);
});

test('an officer ties evidence to a figure, and takes it off again with a reason', async ({ page }) => {
  const title = 'Dip sample behind one quarter';
  await signIn(page, 'officer');
  await fileEvidence(page, {
    ...{ requirement: '3a', title, visibility: 'Office only' },
    description: 'It was read against the quarter.',
  });
  await page.goto(`${MEASURE}/figures/${SERIES}`);
  const row = page.getByRole('row', { name: /January to March 2020/ });
  await row.getByRole('link', { name: /^Add evidence/ }).click();
  await page.getByLabel(title).check();
  await page.getByRole('button', { name: 'Link this evidence to the figure' }).click();
  await expect(row).toContainText(title);

  await row.getByRole('link', { name: `Unlink the evidence “${title}”` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Unlink this evidence from the figure');
  const form = page.url();
  await page.getByLabel('Why are you unlinking it?').fill('Misread');
  await page.getByRole('button', { name: 'Unlink this evidence' }).click();
  await expect(errorSummary(page)).toContainText('at least 3 words');
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByLabel('Why are you unlinking it?')).toHaveValue('Misread');
  await expectAccessible(page);

  await page.getByLabel('Why are you unlinking it?').fill('It was read against another quarter');
  await page.getByRole('button', { name: 'Unlink this evidence' }).click();
  await expect(page.getByText('The evidence was unlinked from the figure.')).toBeVisible();
  await expect(row).not.toContainText(title);
  await page.goto(form);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This evidence was unlinked');
  await expect(page.getByText('It was read against another quarter')).toBeVisible();
  await expectAccessible(page);
});
