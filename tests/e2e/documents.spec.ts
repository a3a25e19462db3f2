import type { Page } from '@playwright/test';
import { asDocx } from '@/tests/support/documents/as-files';
import { expectAccessibleMarkup } from '@/tests/support/journeys/axe';
import { expect, test } from '@/tests/support/journeys/journey';
import { fillDate } from '@/tests/support/journeys/journey-pages';
import { signIn } from '../support/people';

test.use({ javaScriptEnabled: false });

const REPORT = `A made-up report on answering calls, for HMICFRS.

Recommendation 1

By 1 October 2023, forces should publish how long callers wait. Waiting is counted from the first ring.

This is a note of the printer.

Recommendation 2

Forces should train every call handler.
`;
const RESPONSE = `Recommendation 1

Chief Constable’s response

We will publish waiting times by 31 January 2024.
`;
const SENTENCE = 'Waiting is counted from the first ring.';
const NOTE = 'This is a note of the printer.';

const press = (page: Page, role: 'button' | 'link', name: string | RegExp) =>
  page.getByRole(role, { name }).first().press('Enter');

async function describe(page: Page, more: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(more)) await page.getByLabel(label).fill(value);
  await press(page, 'button', 'Save');
  await expect(page.getByText('What you said of the document was kept.')).toBeVisible();
}

async function save(page: Page): Promise<string> {
  await press(page, 'button', 'Save as drafts');
  await expect(page.getByText('The document was saved as drafts.')).toBeVisible();
  return page.url();
}

async function undo(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await press(page, 'link', 'Undo this document');
  await press(page, 'button', 'Undo this document');
  await expect(page.getByText('The document was undone.')).toBeVisible();
}

test('an officer loads a report and a response, mends 2 borders, accepts a part and a promise, and undoes all of it, by keyboard and without JavaScript', async ({
  page,
}) => {
  await signIn(page, 'officer');
  await page.goto('/manage/inspections/new');
  await expectAccessibleMarkup(page);
  const file = { name: 'report.docx', mimeType: 'application/zip', buffer: Buffer.from(asDocx(REPORT)) };
  await page.getByLabel('The document', { exact: true }).setInputFiles(file);
  await press(page, 'button', 'Load it and look at it');
  await expect(page.getByRole('heading', { name: 'What we found' })).toBeVisible();
  await expect(page.getByText('Enter the title of the inspection.')).toBeVisible();
  await expectAccessibleMarkup(page);

  await press(page, 'link', 'Correct Recommendation 1');
  await expectAccessibleMarkup(page);
  await page.getByLabel(SENTENCE).last().press('Space');
  await page.getByLabel('To the end of this piece').press('Space');
  await page.getByLabel('What is the new piece?').selectOption('unplaced');
  await press(page, 'button', 'Split this piece');
  await expect(page.getByText('The correction was kept.')).toBeVisible();
  await press(page, 'link', 'Correct Becomes no record');
  await page.getByLabel(NOTE).first().press('Space');
  await press(page, 'button', 'Move the border');
  await expect(page.getByText('The correction was kept.')).toBeVisible();

  await press(page, 'link', 'Change titles, dates and names');
  await fillDate(page, 'When was the report published?', '1 4 2023');
  await describe(page, {
    'Title of the inspection report': 'A made-up report on answering calls',
    'Short name': 'Calls 2023',
    'Last part of its address': '2023-calls',
  });
  await press(page, 'link', 'Decide on parts and promises');
  await expectAccessibleMarkup(page);
  await press(page, 'button', 'Accept part 1');
  await press(page, 'button', 'Refuse part 2');
  await expect(page.getByText('Refused', { exact: true })).toBeVisible();
  await press(page, 'link', 'report.docx');
  const report = await save(page);
  await page.goto('/manage/inspections/2023-calls/recommendations/1');
  await expect(page.getByText(SENTENCE).first()).toBeVisible();
  await expect(page.getByText(NOTE)).toHaveCount(0);

  await page.goto('/manage/inspections/new');
  await page.getByLabel('Which inspection does it belong to?').selectOption('2023-calls');
  await page.getByLabel('Or paste or type its words').fill(RESPONSE);
  await press(page, 'button', 'Load it and look at it');
  await press(page, 'link', 'Change who responded and when');
  await fillDate(page, 'Which day is the response of?', '20 5 2023');
  await describe(page, {});
  await press(page, 'link', 'Decide on parts and promises');
  await press(page, 'link', 'Look at it and accept promise 1');
  await expectAccessibleMarkup(page);
  await page.getByLabel('Avon and Somerset Police').first().press('Space');
  await press(page, 'button', 'Accept this promise');
  await press(page, 'link', 'pasted.txt');
  const response = await save(page);
  await page.goto('/manage/inspections/2023-calls/recommendations/1');
  await expect(page.locator('#promises')).toContainText('31 January 2024');

  await undo(page, response);
  await undo(page, report);
});
