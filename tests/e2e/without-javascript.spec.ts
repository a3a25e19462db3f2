import { readFile } from 'node:fs/promises';
import { expectAccessibleMarkup } from '@/tests/support/journeys/axe';
import { test, expect } from '@/tests/support/journeys/journey';
import { docx } from '@/tests/support/evidence-files';
import {
  choose,
  errorSummary,
  fileEvidence,
  fillDate,
  fillFinding,
  openAssessment,
  openRecommendation,
  recordForceAnswer,
  saveFinding,
} from '@/tests/support/journeys/journey-pages';
import { signIn, signInByHand } from '../support/people';

test.use({ javaScriptEnabled: false });

const REASON = 'Recorded in a browser that runs no scripts.';

test('a person signs in and out without JavaScript, and a wrong password is answered in words', async ({
  page,
}) => {
  await page.goto('/sign-in');
  await expectAccessibleMarkup(page);
  await page.getByLabel('Email address').fill('nobody@trial.example');
  await page.getByLabel('Password').fill('not a password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(errorSummary(page)).toBeVisible();
  await expectAccessibleMarkup(page);
  await signInByHand(page, 'officer');
  await expectAccessibleMarkup(page);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You have signed out.')).toBeVisible();
});

test('an officer corrects a mistake and records a finding without JavaScript; nothing typed is lost', async ({
  page,
}) => {
  await signIn(page, 'officer');
  await openAssessment(page, '7a');
  await page.getByLabel('Why?').fill(REASON);
  await saveFinding(page);
  await expect(errorSummary(page)).toContainText('Select what the office found');
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByLabel('Why?')).toHaveValue(REASON);
  await expectAccessibleMarkup(page);

  await fillFinding(page, {
    finding: 'Not met',
    assurance: 'Self-reported by the force',
    reason: REASON,
    on: '1 2 2022',
  });
  await saveFinding(page);
  await expect(page.getByText('What we found was recorded.')).toBeVisible();
  await expect(page.locator('#requirement-7a')).toContainText('Not met');
  await expect(page.locator('#history')).toContainText(REASON);
  await expectAccessibleMarkup(page);
});

test('an officer records what the force says, and what replaced a part, without JavaScript', async ({
  page,
}) => {
  await signIn(page, 'officer');
  const reason = 'The force wrote that the letters are being changed.';
  await recordForceAnswer(page, '7b', { says: 'On hold or delayed', reason, on: '1 2 2022' });
  await expect(page.locator('#requirement-7b')).toContainText('No new date given.');
  await expect(page.locator('#requirement-7b')).toContainText(reason);
  await expectAccessibleMarkup(page);

  await page.getByRole('link', { name: 'Supersede part 7b' }).click();
  const save = page.getByRole('button', { name: 'Save what replaced it' });
  await choose(page, 'Has something replaced this part?', 'Yes');
  await page.getByLabel('Why?').fill('A later inspection asks the same.');
  await fillDate(page, 'When did this take effect?', '1 3 2022');
  await save.click();
  await expect(errorSummary(page)).toContainText('Enter what replaced this part');
  await expect(page.getByLabel('Why?')).toHaveValue('A later inspection asks the same.');
  await page.getByLabel('What replaced it?').fill('Phase two, recommendation 3');
  await save.click();
  await expect(page.locator('#requirement-7b')).toContainText('Superseded');
  await expect(page.locator('#requirement-7b')).toContainText('Phase two, recommendation 3');
  await expectAccessibleMarkup(page);
});

test('an officer records a later response without JavaScript, and reads what it changed', async ({
  page,
}) => {
  await signIn(page, 'officer');
  await openRecommendation(page, '6');
  await page.getByRole('link', { name: 'Record a later response' }).click();
  const words = 'The letters were changed, and victims read them first.';
  const save = page.getByRole('button', { name: 'Save this response' });
  await page.getByLabel('What does the response say?').fill(words);
  await choose(page, 'Who responds?', 'The commissioner');
  await choose(page, 'What does it say of the recommendation?', 'Accepted in part');
  await choose(page, 'Is any action planned?', 'No');
  await fillDate(page, 'What is the date of the response?', '31 2 2022');
  await save.click();
  await expect(errorSummary(page)).toContainText('Date of the response must be a real date');
  await expect(page.getByLabel('What does the response say?')).toHaveValue(words);
  await expectAccessibleMarkup(page);

  await fillDate(page, 'What is the date of the response?', '1 2 2022');
  await save.click();
  await expect(errorSummary(page)).toContainText('Enter why nothing is planned');
  await page.getByLabel('Why is nothing planned?').fill('The work is finished.');
  await save.click();
  await expect(page.getByText('The response was recorded.')).toBeVisible();
  const response = page.locator('#response');
  await expect(response).toContainText('The response of 17 September 2021');
  await expect(response).toContainText('Update of 1 February 2022');
  await expect(response).toContainText('Accepted in part');
  await response.getByText('What changed since the response of 17 September 2021').click();
  await expect(response.locator('ins').first()).toBeVisible();
  await expectAccessibleMarkup(page);
});

test('an officer files evidence without JavaScript', async ({ page }) => {
  await signIn(page, 'officer');
  await fileEvidence(page, {
    requirement: '7a',
    title: 'Minutes read without scripts',
    visibility: 'Office only',
    description: 'They name who took part.',
  });
  await expect(page.getByText('The evidence was filed.')).toBeVisible();
  await expectAccessibleMarkup(page);
});

test('an officer adds a file to evidence without JavaScript, and downloads it byte for byte after a warning', async ({
  page,
}) => {
  await signIn(page, 'officer');
  await fileEvidence(page, {
    requirement: '7a',
    title: 'Letter with a file',
    visibility: 'Office only',
    description: 'The file is the letter itself.',
  });
  const evidence = new URL(page.url()).pathname;
  const send = async (name: string, bytes: Uint8Array) => {
    await page.getByLabel('Add a file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
    await page.getByRole('button', { name: 'Add this file' }).click();
  };
  await send('letter.docx', docx({ 'word/vbaProject.bin': 'x' }));
  await expect(errorSummary(page)).toContainText('This file has macros');
  await expect(page).toHaveTitle(/^Error: Evidence – /);
  await expectAccessibleMarkup(page);
  await send('letter.docx', docx());
  await expect(page.getByText('The file was received.')).toBeVisible();
  const link = page.getByRole('link', { name: 'Download version 1' });
  await expect(async () => {
    await page.goto(evidence);
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass();
  await link.click();
  await expect(page.getByText('This file has not been checked for viruses')).toBeVisible();
  expect(await page.content()).not.toMatch(/<script|as="script"/);
  await expectAccessibleMarkup(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^evidence-[0-9a-f]{8}\.docx$/);
  expect(await readFile(await download.path())).toEqual(Buffer.from(docx()));
});

test('an officer changes what a measure speaks to without JavaScript; nothing ticked is lost', async ({
  page,
}) => {
  await signIn(page, 'officer');
  await page.goto('/manage/measures/6.3/links');
  await page.getByLabel('Recommendation 6').uncheck();
  await page.getByLabel('Part 7b').check();
  await page.getByRole('button', { name: 'Save this change' }).click();
  await expect(errorSummary(page)).toContainText('Enter why you are changing it');
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByLabel('Recommendation 6')).not.toBeChecked();
  await expect(page.getByLabel('Part 7b')).toBeChecked();
  await expectAccessibleMarkup(page);

  await page.getByLabel('Why are you changing it?').fill(REASON);
  await page.getByRole('button', { name: 'Save this change' }).click();
  await expect(page.getByText('The linked recommendations were changed.')).toBeVisible();
  await expect(page.locator('#history')).toContainText('7a, 7b');
  await page.goto('/manage/measures/6.3/links');
  await expect(page.getByLabel('Part 7b')).toBeChecked();
  await expect(page.getByLabel('Recommendation 6')).not.toBeChecked();
});

test('a person who is kept out or lost reads why, and how to go on, without JavaScript', async ({ page }) => {
  await signIn(page, 'panel');
  for (const [address, heading] of [
    ['/manage', 'You cannot see this page'],
    ['/panel/no-such-page', 'Page not found'],
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page).toHaveTitle(`${heading} – Inspection response tracker`);
    await expectAccessibleMarkup(page);
    await page.getByRole('link', { name: 'Go to your first page' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Progress since the inspection');
  }
});

/** 24 quarters from April 2014, about 10% and then about 20%: the level changed in April 2017. */
const TWO_LEVELS = Array.from({ length: 24 }, (_quarter, index) => {
  const [year, quarter] = [2014 + Math.floor(index / 4), index % 4];
  const period = ['April to June', 'July to September', 'October to December', 'January to March'][quarter];
  const charged = (index < 12 ? 40 : 80) + ([0, 2, -1, 1, -2, 3][index % 6] ?? 0);
  return `${period} ${quarter === 3 ? year + 1 : year}\t${charged}\t400`;
}).join('\n');

test('an officer sees what new limits would do to a chart, and takes the proposed day, without JavaScript', async ({
  page,
}) => {
  await signIn(page, 'officer');
  // A measure that no other journey gives figures to.
  await page.goto('/manage/measures/7.4/enter');
  await page.getByLabel('Which area are the figures for?').fill('Avon and Somerset');
  await page.getByLabel('Where do these figures come from?').fill('Made up for a test');
  await page.getByText('Paste rows from a spreadsheet instead').click();
  await page.getByLabel('Rows from a spreadsheet').fill(TWO_LEVELS);
  await page.getByRole('button', { name: 'Save these figures' }).click();
  await expect(page.getByText('The figures were saved.')).toBeVisible();
  await page.goto('/manage/measures/7.4');
  await page.getByRole('link', { name: 'See whether the limits should be worked out again' }).click();
  await expect(page.getByRole('heading', { name: 'As it is now' })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Line chart/ })).toHaveCount(2);
  await expectAccessibleMarkup(page);
  await page.getByRole('link', { name: 'Write a note for 1 April 2017' }).click();
  await expect(page.getByLabel('Year')).toHaveValue('2017');
  await expect(page.getByLabel('Work out the average and limits again from this day')).toBeChecked();
});
