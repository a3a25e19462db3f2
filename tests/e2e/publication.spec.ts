import { expectAccessibleMarkup } from '@/tests/support/journeys/axe';
import { test, expect } from '@/tests/support/journeys/journey';
import {
  approveEdition,
  errorSummary,
  fillFinding,
  listFiles,
  openAssessment,
  openRecommendation,
  prepareEdition,
  sayHowToReachOffice,
  publicText,
  saveFinding,
} from '@/tests/support/journeys/journey-pages';
import { signIn } from '../support/people';

const REASON = 'The joint meeting has terms of reference, and its first minutes were read on 3 March.';
const PART = '/inspections/2021-phase-one/recommendations/5';

test('what an officer records reaches the public only when an approver has published it, byte for byte as previewed', async ({
  page,
  openPage,
}) => {
  const reader = await openPage(null);
  const panel = await openPage('panel');
  const approver = await openPage('approver');
  const before = await publicText(reader, PART);

  await test.step('the officer records a finding with a reason and a date, and sees it in the history', async () => {
    await signIn(page, 'officer');
    await openAssessment(page, '5a');
    await fillFinding(page, {
      finding: 'Partly met',
      assurance: 'Documents checked by the office',
      reason: REASON,
      on: '3 3 2022',
    });
    await saveFinding(page);
    await expect(page.getByText('What we found was recorded.')).toBeVisible();
    await expect(page.locator('#requirement-5a')).toContainText('Partly met');
    await expect(page.locator('#history')).toContainText(REASON);
    await expect(page.locator('#history')).toContainText('Trial scrutiny officer');
  });

  await test.step('the panel reads it at once, the public does not', async () => {
    await panel.goto('/panel');
    await expect(panel.locator('#changed')).toContainText(REASON);
    expect(await publicText(reader, PART)).toBe(before);
    expect(before).not.toContain(REASON);
  });

  const edition =
    await test.step('the officer prepares an edition without JavaScript and cannot approve it', async () => {
      await sayHowToReachOffice(await openPage('administrator'));
      const plain = await openPage('officer', { javaScriptEnabled: false });
      const address = await prepareEdition(plain, 'Part 5a is partly met.');
      await expect(
        plain.getByText('A second person, who is an approver, must decide on this edition.'),
      ).toBeVisible();
      await expect(plain.getByRole('button', { name: 'Approve and publish' })).toHaveCount(0);
      await expectAccessibleMarkup(plain);
      await page.goto(address);
      return address;
    });

  await test.step('the preview shows it, and the public still does not', async () => {
    await page.getByRole('link', { name: /^Look at this edition/ }).click();
    await expect(page).toHaveURL(/\/overview$/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.goto(`/preview/${edition.split('/').at(-1)}${PART}`);
    await expect(page.getByText(REASON).first()).toBeVisible();
    for (const { path } of await listFiles(reader)) {
      expect((await publicText(reader, path)).includes(REASON), path).toBe(false);
    }
  });

  const preview = `/preview/${edition.split('/').at(-1)}`;
  const previewed = await listFiles(page, preview);

  await test.step('the approver is asked to say that they have looked', async () => {
    await approver.goto(edition);
    await approver.getByRole('button', { name: 'Approve and publish' }).click();
    await expect(errorSummary(approver)).toBeVisible();
    await expect(approver).toHaveTitle(/^Error: Edition – /);
    await approver.goto(edition);
    await expectAccessibleMarkup(approver);
  });

  await test.step('the approver publishes, and the public reads it', async () => {
    await approveEdition(approver);
    await expect.poll(() => publicText(reader, PART), { intervals: [100] }).toContain(REASON);
  });

  await test.step('every byte is the byte that was previewed, and the edition before can still be read', async () => {
    expect(await listFiles(reader)).toEqual(previewed);
    for (const { path } of previewed) {
      const published = await (await reader.request.get(path)).body();
      const looked = await (await page.request.get(`${preview}${path === '/' ? '/overview' : path}`)).body();
      expect(published.equals(looked), path).toBe(true);
    }
    expect(await publicText(reader, `/editions/1${PART}`)).toBe(before);
    await openRecommendation(page, '5');
    await expect(page.locator('#history')).toContainText(REASON);
  });
});
