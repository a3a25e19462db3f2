import { expectAccessible } from '@/tests/support/journeys/axe';
import { test, expect } from '@/tests/support/journeys/journey';
import {
  acceptEvidence,
  errorSummary,
  fileEvidence,
  fillFinding,
  type FindingMade,
  openAssessment,
  openRecommendation,
  recordForceAnswer,
  saveFinding,
} from '@/tests/support/journeys/journey-pages';
import { signIn } from '../support/people';

const FINDING: FindingMade = {
  finding: 'Not met',
  assurance: 'Self-reported by the force',
  reason: 'A working group has met once.',
  on: '1 2 2022',
};

test('an officer who wants “Verified” is told what is missing', async ({ page }) => {
  await signIn(page, 'officer');
  await openAssessment(page, '1');
  await fillFinding(page, {
    ...FINDING,
    finding: 'Verified',
    assurance: 'Documents checked by the office',
  });
  await saveFinding(page);
  await expect(errorSummary(page)).toContainText('Verified is not possible yet:');
  await expect(errorSummary(page)).toContainText(
    'There is no accepted evidence, still in date, that is more than self-reported',
  );
  await expect(errorSummary(page)).toContainText('An approver, who is a second person, must record it.');
  await expect(page.getByLabel('Why?')).toHaveValue(FINDING.reason);
  await expectAccessible(page);
  await openRecommendation(page, '1');
  await expect(page.locator('#requirement-1')).not.toContainText('Complete – verified');
});

test('an officer who sends an empty form is taken to the list of mistakes, and from there to each field', async ({
  page,
}) => {
  await signIn(page, 'officer');
  // A part of which this officer has written nothing: what they wrote elsewhere is kept as a draft, and found again.
  await openAssessment(page, '6b');
  await saveFinding(page);
  await expect(page.locator('#error-summary')).toBeFocused();
  await expect(page).toHaveTitle(/^Error: Record what we found about part 6b – /);
  await errorSummary(page).getByRole('link', { name: 'Enter the reason' }).click();
  await expect(page.getByLabel('Why?')).toBeFocused();
  await expectAccessible(page);
});

test('of two people who save the same requirement the second sees both versions and decides, and nothing is lost', async ({
  page,
  openPage,
}) => {
  const first = await openPage('approver');
  await signIn(page, 'officer');
  await openAssessment(page, '2a');
  await openAssessment(first, '2a');

  await fillFinding(first, { ...FINDING, reason: 'The first of two who wrote.' });
  await saveFinding(first);
  await expect(first.getByText('What we found was recorded.')).toBeVisible();

  await fillFinding(page, {
    ...FINDING,
    finding: 'Partly met',
    reason: 'The second of two who wrote.',
  });
  await saveFinding(page);
  const both = page.getByRole('table', { name: 'What is saved now, and what you wrote' });
  await expect(both).toContainText('The first of two who wrote.');
  await expect(both).toContainText('The second of two who wrote.');
  await expect(page.getByLabel('Why?')).toHaveValue('The second of two who wrote.');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Save what I wrote' }).click();
  await expect(page.getByText('What we found was recorded.')).toBeVisible();
  await expect(page.locator('#requirement-2a')).toContainText('Partly met');
  await expect(page.locator('#history')).toContainText('The first of two who wrote.');
  await expect(page.locator('#history')).toContainText('The second of two who wrote.');
});

test('of two people who change what a measure speaks to the second sees both choices, and nothing is lost', async ({
  page,
  openPage,
}) => {
  const first = await openPage('approver');
  await signIn(page, 'officer');
  for (const browser of [first, page]) {
    await browser.goto('/manage/measures/X.4');
    await browser.getByRole('link', { name: 'Linked recommendations' }).click();
    await expect(browser.getByLabel('Recommendation 12')).toBeChecked();
  }
  await first.getByLabel('Recommendation 12').uncheck();
  await first.getByLabel('Why are you changing it?').fill('The first of two who chose.');
  await first.getByRole('button', { name: 'Save this change' }).click();
  await expect(first.getByText('The linked recommendations were changed.')).toBeVisible();

  await page.getByLabel('Part 7b').check();
  await page.getByLabel('Why are you changing it?').fill('The second of two who chose.');
  await page.getByRole('button', { name: 'Save this change' }).click();
  const both = page.getByRole('table', { name: 'What is saved now, and what you wrote' });
  await expect(both.getByRole('row', { name: 'Linked recommendations' })).toContainText('6, 7, 12');
  await expect(both).toContainText('7b');
  await expect(page.getByLabel('Part 7b')).toBeChecked();
  await expect(page.getByLabel('Why are you changing it?')).toHaveValue('The second of two who chose.');
  await expectAccessible(page);

  await page.getByLabel('Recommendation 12').uncheck();
  await page.getByRole('button', { name: 'Save what I chose' }).click();
  await expect(page.getByText('The linked recommendations were changed.')).toBeVisible();
  await expect(page.locator('#history')).toContainText('The first of two who chose.');
  await expect(page.locator('#history')).toContainText('The second of two who chose.');
});

test('an officer files evidence, and an approver decides on it', async ({ page, openPage }) => {
  const approver = await openPage('approver');
  const title = 'Terms of reference of the joint meeting';
  await signIn(page, 'officer');
  await openRecommendation(page, '3');
  await page.getByRole('link', { name: 'File evidence for part 3a' }).click();
  await page.getByRole('button', { name: 'File this evidence' }).click();
  await expect(errorSummary(page)).toContainText('Enter a title');
  await expectAccessible(page);

  await fileEvidence(page, {
    requirement: '3a',
    title,
    visibility: 'Panel (before publication)',
    description: 'It names who takes part.',
  });
  await expect(page.getByText('An approver needs to decide on this evidence.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save this decision' })).toHaveCount(0);

  await approver.goto(new URL(page.url()).pathname);
  await expectAccessible(approver);
  await acceptEvidence(approver, 'It says what it is said to say.');
  await page.reload();
  await expect(page.getByText('Accepted', { exact: true }).first()).toBeVisible();
  await openRecommendation(page, '3');
  await expect(page.locator('#requirement-3a')).toContainText(`${title} (accepted)`);
});

test('an officer narrows the list of recommendations to one status', async ({ page }) => {
  await signIn(page, 'officer');
  const reason = 'The force wrote that the plans are being drawn up.';
  await recordForceAnswer(page, '4a', { says: 'In progress', reason, on: '1 2 2022' });

  await page.goto('/manage');
  const recommendations = page.getByRole('table', { name: /^Status of each recommendation/ });
  const all = await recommendations.getByRole('link').count();
  await page.getByRole('link', { name: /^In progress/ }).click();
  await expect(page).toHaveURL(/status=in-progress/);
  await expect(recommendations.getByRole('link', { name: /^4\. / })).toBeVisible();
  expect(await recommendations.getByRole('link').count()).toBeLessThan(all);
  await expectAccessible(page);
});
