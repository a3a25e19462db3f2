import type { Locator, Page } from '@playwright/test';
import { expectAccessibleMarkup } from '@/tests/support/journeys/axe';
import { test, expect } from '@/tests/support/journeys/journey';
import { pdf } from '@/tests/support/evidence-files';
import {
  acceptEvidence,
  fileEvidence,
  fillDate,
  fillFinding,
  openAssessment,
  openRecommendation,
} from '@/tests/support/journeys/journey-pages';
import { signIn } from '../support/people';

test.use({ javaScriptEnabled: false });

const PART = '2b';
const TITLE = 'Terms of reference of the support service';

/** What a person does who has no mouse: goes to a link or a button, and presses Enter. */
const press = (target: Locator): Promise<void> => target.press('Enter');

async function find(page: Page, finding: string, reason: string): Promise<void> {
  await openAssessment(page, PART);
  const assurance = 'Documents checked by the office';
  await fillFinding(page, { finding, assurance, reason, on: '1 2 2022' });
  await press(page.getByRole('button', { name: 'Save what we found' }));
  await expect(page.getByText('What we found was recorded.')).toBeVisible();
}

test('evidence with a PDF carries a verified part until it expires, by keyboard and without JavaScript', async ({
  page,
  openPage,
}) => {
  const approver = await openPage('approver');
  await signIn(page, 'officer');
  const description = 'It names who supports victims at each stage.';
  await fileEvidence(page, { requirement: PART, title: TITLE, visibility: 'Office only', description });
  const address = new URL(page.url()).pathname;
  const file = { name: 'terms.pdf', mimeType: '', buffer: Buffer.from(pdf()) };
  await page.getByLabel('Add a file').setInputFiles(file);
  await press(page.getByRole('button', { name: 'Add this file' }));
  await expect(page.getByText('The file was received.')).toBeVisible();
  await find(page, 'Under review', 'We read the terms of reference.');

  await approver.goto(address);
  await acceptEvidence(approver, 'It says what it is said to say.');
  await find(approver, 'Verified', 'The terms name each stage.');
  await expect(approver.locator(`#requirement-${PART}`)).toContainText('Complete – verified');

  await page.goto(address);
  await press(page.getByRole('link', { name: 'Correct this evidence' }));
  await expectAccessibleMarkup(page);
  await fillDate(page, 'Day it expires (optional)', '1 3 2022');
  await page.getByLabel('Why are you correcting it?').fill('The service has had new terms since March 2022.');
  await press(page.getByRole('button', { name: 'Save this correction' }));
  await expect(page.getByText('The evidence was corrected.')).toBeVisible();
  await expect(page.getByText('It no longer supports “verified”')).toBeVisible();
  await expectAccessibleMarkup(page);
  await openRecommendation(page, '2');
  await expect(page.locator(`#requirement-${PART}`)).toContainText('Needs re-checking');
  await expect(page.locator(`#requirement-${PART}`)).toContainText('expired on 1 March 2022');
  await page.goto('/manage');
  await expect(page.locator('#due')).toContainText(`Part ${PART}. The evidence that this rested on expired`);
});
