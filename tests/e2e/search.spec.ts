import { expectAccessibleMarkup } from '@/tests/support/journeys/axe';
import { expect, test } from '@/tests/support/journeys/journey';
import { openRecommendation } from '@/tests/support/journeys/journey-pages';

test.use({ javaScriptEnabled: false });

test('an officer and a panel member find a promise by keyboard without JavaScript, and read it where it is kept', async ({
  openPage,
}) => {
  const officer = await openPage('officer');
  await officer.goto('/manage/search');
  await officer.getByRole('searchbox').focus();
  await officer.keyboard.type('conference practitioners');
  await officer.keyboard.press('Enter');
  await expect(officer.getByRole('heading', { level: 2 })).toContainText('conference practitioners');
  await officer
    .getByRole('link', { name: /^Response document, sentence/ })
    .first()
    .focus();
  await officer.keyboard.press('Enter');
  await expect(officer.getByRole('heading', { level: 1 })).toContainText(/sentence/i);

  // Whether this record is still a trial or not: the panel finds a promise that somebody has confirmed.
  await openRecommendation(officer, '12');
  const confirm = officer.locator('#promises').getByRole('button', { name: /^Confirm this wording/ });
  while ((await confirm.count()) > 0) {
    await confirm.first().click();
    await expect(officer.getByRole('heading', { level: 1 })).toBeVisible();
  }

  const panel = await openPage('panel');
  await panel.goto('/panel');
  await panel.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' }).focus();
  await panel.keyboard.press('Enter');
  await panel.getByRole('searchbox').focus();
  await panel.keyboard.type('specialist course');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('heading', { level: 2 })).toContainText('specialist course');
  await expectAccessibleMarkup(panel);
  await panel
    .getByRole('link', { name: /^Promise, recommendation/ })
    .first()
    .focus();
  await panel.keyboard.press('Enter');
  await expect(panel).toHaveURL(/\/panel\/inspections\/.*#promises$/);
});
