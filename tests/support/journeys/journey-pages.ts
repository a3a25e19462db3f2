import { expect, type Locator, type Page } from '@playwright/test';

/** What a person fills in to record what the office found of a requirement. */
export type FindingMade = { finding: string; assurance: string; reason: string; on: string };

/** What a person fills in to record what the force says of a requirement. */
export type ForceAnswer = { says: string; reason: string; on: string };

/** Fills in one date: three boxes under one question. `day` as "17 9 2021". */
export async function fillDate(page: Page, question: string | RegExp, day: string): Promise<void> {
  const group = page.getByRole('group', { name: question });
  for (const [index, part] of ['Day', 'Month', 'Year'].entries()) {
    await group.getByLabel(part).fill(day.split(' ')[index] ?? '');
  }
}

/** Chooses an answer under a question. */
export async function choose(page: Page, question: string | RegExp, answer: string): Promise<void> {
  await page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();
}

/** The list of everything that stopped a form. */
export const errorSummary = (page: Page): Locator =>
  page
    .locator('.govuk-error-summary')
    .filter({ has: page.getByRole('heading', { name: 'There is a problem' }) });

/** From the first page of the office to the page of a recommendation. */
export async function openRecommendation(page: Page, ref: string): Promise<void> {
  await page.goto('/manage');
  await page
    .getByRole('table')
    .getByRole('link', { name: new RegExp(`^${ref}\\. `) })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Opens the form for what the office found of a requirement, such as "5a", from the page of its recommendation. */
export async function openAssessment(page: Page, ref: string): Promise<void> {
  await openRecommendation(page, String(Number.parseInt(ref, 10)));
  await page.getByRole('link', { name: `Record finding for part ${ref}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Record what we found about part ${ref}`);
}

/** Fills in what the office found of a requirement. Saving it is the person's own step. */
export async function fillFinding(page: Page, made: FindingMade): Promise<void> {
  const { finding, assurance, reason, on } = made;
  await choose(page, 'What did the office find?', finding);
  await choose(page, 'How sure is the office?', assurance);
  await page.getByLabel('Why?').fill(reason);
  await fillDate(page, 'When did this take effect?', on);
}

/** The button under the form for what the office found. */
export const saveFinding = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Save what we found' }).click();

/** Records what the force says of a requirement, and comes back to the page of its recommendation. */
export async function recordForceAnswer(page: Page, ref: string, answer: ForceAnswer): Promise<void> {
  await openRecommendation(page, String(Number.parseInt(ref, 10)));
  await page.getByRole('link', { name: `Record answer of the force for part ${ref}` }).click();
  await choose(page, 'What does the force say?', answer.says);
  await page.getByLabel('What did the force tell us?').fill(answer.reason);
  await fillDate(page, 'When did this take effect?', answer.on);
  await page.getByRole('button', { name: 'Save what the force says' }).click();
  await expect(page.getByText('What the force says was recorded.')).toBeVisible();
}

/** An item of evidence as it is filed. */
export type Evidence = { requirement: string; title: string; visibility: string; description: string };

/** Files an item of evidence and stays on its page. */
export async function fileEvidence(page: Page, evidence: Evidence): Promise<void> {
  const { requirement, title, visibility, description } = evidence;
  await openRecommendation(page, String(Number.parseInt(requirement, 10)));
  await page.getByRole('link', { name: `File evidence for part ${requirement}` }).click();
  await expect(page.getByLabel(`Part ${requirement}`)).toBeChecked();
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('What does it show?').fill(description);
  await page.getByLabel('What is it?').selectOption('Policy or procedure');
  await choose(page, 'How much can it show?', 'Output');
  await choose(page, 'Where does it come from?', 'Checked by the office');
  await choose(page, 'Who can see it?', visibility);
  if (visibility.startsWith('Restricted')) {
    const readers = page.getByRole('group', { name: 'Who may see restricted evidence?' });
    for (const reader of await readers.getByRole('checkbox').all()) await reader.check();
  }
  await choose(page, 'Is it ready for an approver?', 'Yes, send it for review');
  await page.getByRole('button', { name: 'File this evidence' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

/** Accepts the evidence on whose page an approver is. */
export async function acceptEvidence(page: Page, why: string): Promise<void> {
  const found = page.getByRole('group', { name: 'What did you find it to be?' });
  for (const tick of await found.getByRole('checkbox').all()) await tick.check();
  await choose(page, 'Do you accept this evidence?', 'Accept it');
  await page.getByLabel('Why?').fill(why);
  await page.getByRole('button', { name: 'Save this decision' }).click();
  await expect(page.getByText('The decision on the evidence was recorded.')).toBeVisible();
}

/** Says of each support line that it was tried, where nobody has: no edition is approved before. */
async function checkSupportLines(page: Page): Promise<void> {
  await page.goto('/manage/office');
  const unchecked = page.getByRole('row').filter({ hasText: 'Not checked yet' }).getByRole('link');
  for (const name of await unchecked.allTextContents()) {
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('button', { name: 'It is right' }).click();
    await expect(page.getByText('The check of the support line was recorded.')).toBeVisible();
  }
}

/** An administrator says how the office is reached, where nobody has: no edition is approved before. */
export async function sayHowToReachOffice(administrator: Page): Promise<void> {
  await administrator.goto('/manage/office');
  if (!(await administrator.getByText('missing before an approved edition').isVisible())) return;
  await administrator.getByRole('link', { name: 'Change these facts' }).click();
  await administrator.getByLabel('Email (optional)').fill('office@example.org');
  await administrator.getByLabel('Email for data protection (optional)').fill('privacy@example.org');
  await administrator.getByRole('button', { name: 'Save' }).click();
  await expect(administrator.getByText('What is said of the office was saved.')).toBeVisible();
}

/** Prepares the next edition and waits until its pages are drawn. Answers the address of its page. */
export async function prepareEdition(page: Page, changeNote: string): Promise<string> {
  await checkSupportLines(page);
  await page.goto('/manage/publications/new');
  await page.getByLabel('What changed since the last edition?').fill(changeNote);
  await page.getByRole('button', { name: 'Prepare this edition' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Edition \d+$/);
  await expect(page.getByRole('link', { name: /^Look at this edition/ })).toBeVisible({ timeout: 60_000 });
  return new URL(page.url()).pathname;
}

/** Agrees to publish the edition on whose page an approver is. */
export async function approveEdition(page: Page): Promise<void> {
  await page.getByLabel('I have looked at the preview and agree that the public may read it').check();
  await page.getByRole('button', { name: 'Approve and publish' }).click();
  await expect(page.getByText('The edition was approved and is being published.')).toBeVisible();
}

/** What the public reads at an address now, past every cache. */
export async function publicText(page: Page, path: string): Promise<string> {
  return (await page.request.get(path, { headers: { 'Cache-Control': 'no-cache' } })).text();
}

/** One file of an edition, as its manifest names it. */
export type Listed = { path: string; contentType: string; sha256: string; bytes: number };

/** Every file of the newest edition; `under` leads to another edition or a preview. */
export async function listFiles(page: Page, under = ''): Promise<Listed[]> {
  const manifest: { files: Listed[] } = await (await page.request.get(`${under}/edition.json`)).json();
  return manifest.files;
}

/** The pages among them, at the address people read; without those that say a page is not there. */
export const pagesOf = (files: readonly Listed[]): string[] =>
  files
    .filter(({ path, contentType }) => contentType.startsWith('text/html') && !path.endsWith('/404'))
    .map(({ path }) => path);
