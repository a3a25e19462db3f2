import type { Page } from '@playwright/test';
import { expectAccessibleMarkup } from '@/tests/support/journeys/axe';
import { expect, test } from '@/tests/support/journeys/journey';
import { openAssessment } from '@/tests/support/journeys/journey-pages';
import { signInByHand } from '../support/people';

const WORDS = 'An hour of work that nobody has saved yet.';
const FOUND = 'You wrote some of this before';

/** Signs out on the page of the form, and comes back to it by signing in again. */
async function signOutAndBack(page: Page): Promise<void> {
  const form = page.url();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You have signed out.')).toBeVisible();
  await signInByHand(page, 'officer');
  await page.goto(form);
}

test('an officer who is signed out in the middle of a long text finds it again, and nobody else does', async ({
  page,
  openPage,
}) => {
  await signInByHand(page, 'officer');
  await openAssessment(page, '2a');
  await page.getByLabel('Why?').focus();
  await page.keyboard.type(WORDS);
  await expect(page.getByText('Draft saved. Only you can see it.')).toBeVisible();
  await signOutAndBack(page);
  await expect(page.getByText(FOUND)).toBeVisible();
  await expect(page.getByLabel('Why?')).toHaveValue(WORDS);
  await expectAccessibleMarkup(page);

  const colleague = await openPage('approver');
  await colleague.goto(page.url());
  await expect(colleague.getByLabel('Why?')).toHaveValue('');
  await expect(colleague.getByText(FOUND)).toHaveCount(0);

  await page.getByRole('button', { name: 'Discard my draft' }).click();
  await expect(page.getByText('Your draft was discarded.')).toBeVisible();
  await expect(page.getByLabel('Why?')).toHaveValue('');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('an officer saves a draft with a button, and what a refused form held is kept as well', async ({
    page,
  }) => {
    await signInByHand(page, 'officer');
    await openAssessment(page, '2a');
    await page.getByLabel('Why?').fill(WORDS);
    await page.getByRole('button', { name: 'Save as a draft' }).click();
    await expect(page.getByText('Your draft was saved.')).toBeVisible();
    await expect(page.getByLabel('Why?')).toHaveValue(WORDS);
    await expectAccessibleMarkup(page);

    await page.getByLabel('Why?').fill(`${WORDS} And more.`);
    await page.getByLabel('Why?').press('Tab');
    await page.getByRole('button', { name: 'Save what we found' }).click();
    await expect(page.getByRole('alert').first()).toContainText('There is a problem');
    await signOutAndBack(page);
    await expect(page.getByLabel('Why?')).toHaveValue(`${WORDS} And more.`);
    await page.getByRole('button', { name: 'Discard my draft' }).click();
    await expect(page.getByText('Your draft was discarded.')).toBeVisible();
  });
});
