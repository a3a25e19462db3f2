import type { Locator, Page } from '@playwright/test';
import { expectAccessibleMarkup } from '@/tests/support/journeys/axe';
import { test, expect } from '@/tests/support/journeys/journey';
import { choose, errorSummary, fillDate, openRecommendation } from '@/tests/support/journeys/journey-pages';
import { signIn } from '../support/people';

test.use({ javaScriptEnabled: false });

/** What a person does who has no mouse: goes to a link or a button, and presses Enter. */
const press = (target: Locator): Promise<void> => target.press('Enter');

async function moveTo(page: Page, date: string, reason: string): Promise<void> {
  await press(page.getByRole('link', { name: 'Set or move the due date' }));
  await fillDate(page, 'What is the new date?', date);
  await page.getByLabel('Why is the date moved?').fill(reason);
  await press(page.getByRole('button', { name: 'Move the date' }));
  await expect(page.getByText('The due date was recorded.')).toBeVisible();
}

test('an officer adds an action of the office and moves its date twice, by keyboard and without JavaScript: everybody reads how often', async ({
  page,
}) => {
  await signIn(page, 'officer');
  await openRecommendation(page, '12');
  await press(page.getByRole('link', { name: 'Add a promise' }));
  const words = 'Ask the force for its training numbers';
  await page.getByLabel('What was promised?').fill(words);
  const save = page.getByRole('button', { name: 'Add this promise' });
  await press(save);
  await expect(errorSummary(page)).toContainText('Select where the promise comes from');
  await expect(page.getByLabel('What was promised?')).toHaveValue(words);
  await expectAccessibleMarkup(page);

  await page.getByLabel('The office’s own action, which no response makes').press('Space');
  await fillDate(page, 'When did the office agree it?', '1 2 2022');
  await page.getByLabel(/^Office of the Police/).press('Space');
  await choose(page, 'Was a date given by which it is due?', 'Yes');
  await fillDate(page, 'When is it due?', '31 3 2022');
  await page.getByLabel('Why are you adding it?').fill('The panel asked the office for it.');
  await press(save);
  await expect(page.getByText('The promise was added.')).toBeVisible();
  await moveTo(page, '30 9 2022', 'The force asked for more time.');
  await moveTo(page, '31 5 2023', 'The numbers were not ready.');
  await expectAccessibleMarkup(page);

  const moved = 'Moved 2 times, 14 months';
  await openRecommendation(page, '12');
  await expect(page.locator('#promises')).toContainText(moved);
  await expect(page.locator('#promises')).toContainText('No response makes it.');
  await page.goto('/panel/inspections/2021-phase-one/recommendations/12');
  await expect(page.locator('#promises')).toContainText(moved);
});
