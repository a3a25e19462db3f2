import type { Page } from '@playwright/test';
import { expect, test } from '@/tests/support/journeys/journey';
import { whilePostgresIsAway } from '@/tests/support/postgres/pause-postgres';
import { signIn } from '../support/people';

const WORDS = 'Three weeks of careful work on one sentence.';
const AWAY = 'The service cannot reach its records at the moment.';
const dataDir = () => process.env.TRACKER_DATA_DIR ?? '';

/** A form with words in it that took somebody time. */
async function fillForm(page: Page): Promise<void> {
  await signIn(page, 'officer');
  await page.goto('/manage/publications/new');
  await page.getByRole('textbox').first().fill(WORDS);
}

const send = (page: Page) => page.getByRole('button', { name: /prepare/i }).click();

test('an officer keeps what they typed while PostgreSQL does not answer, and reads pages again when it does', async ({
  page,
}) => {
  await fillForm(page);
  await whilePostgresIsAway(dataDir(), async () => {
    await send(page);
    await expect(page.getByText(AWAY).first()).toBeVisible({ timeout: 15_000 });
    await expect(page.getByRole('textbox').first()).toHaveValue(WORDS);
    const answer = await page.request.get('/manage/publications', { maxRedirects: 0 });
    expect([answer.status(), answer.headers()['retry-after']]).toEqual([503, '60']);
    expect(await answer.text()).toContain(AWAY);
  });
  const back = await page.goto('/manage/publications', { timeout: 10_000 });
  expect(back?.status()).toBe(200);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('what an officer typed comes back in the answer while PostgreSQL does not answer', async ({
    page,
  }) => {
    await fillForm(page);
    await whilePostgresIsAway(dataDir(), async () => {
      await send(page);
      await expect(page.getByText(AWAY)).toBeVisible({ timeout: 15_000 });
      await expect(page.getByRole('textbox')).toHaveValue(WORDS);
    });
  });
});
