import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { listDrafts } from '@/lib/data/people/drafts';
import { EMPTY_FORM } from '@/lib/schemas/form-state';
import { assessRequirement } from '@/lib/services/recommendations/assess-requirement';
import { assessment, NOW, type Office, openOffice } from '@/tests/support/record-builders';

const PAGE = '/manage/inspections/2021-phase-one/recommendations/5/assess/5a';
const WORDS = 'An hour of work, in which each sentence was weighed.';

const edge = vi.hoisted(() => ({ actor: null as unknown, headers: new Headers() }));
vi.mock('@/lib/server/session/actor', () => ({ currentActor: () => Promise.resolve(edge.actor) }));
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(edge.headers) }));
vi.mock('next/cache', () => ({ refresh: () => undefined }));
vi.mock('next/navigation', () => ({
  redirect: (address: string) => {
    throw new Error(`went to ${address}`);
  },
}));
const { formAction } = await import('@/lib/server/request/form-action');
const { ASKED_PATH_HEADER } = await import('@/lib/server/request/asked-path');

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  edge.actor = office.people.officer;
  edge.headers = new Headers({ [ASKED_PATH_HEADER]: PAGE });
});
afterAll(closeDatabase);

/** The form for what was found: its reason and its version as sent, all else as it may be. */
const action = formAction({
  permission: 'requirement:assess',
  schema: z
    .object({ version: z.coerce.number(), reason: z.string() })
    .transform((typed) => assessment(typed)),
  run: assessRequirement,
  goTo: () => '/manage',
  saved: 'requirement-assessed',
});

function sent(version: number): FormData {
  const form = new FormData();
  const fields = { 'draft-form': 'found', 'draft-fields': 'reason', reason: WORDS };
  for (const [name, value] of Object.entries({ ...fields, version: String(version) })) form.set(name, value);
  return form;
}

const kept = async () =>
  (await listDrafts(office.people.officer, PAGE)).map(({ text, version }) => [text, version]);

test('a long text is still there after somebody else saved first, a crash and a sign-out, and goes once it is saved', async () => {
  const { officer, approver } = office.people;
  await assessRequirement(approver, assessment({ reason: 'The approver was quicker than that.' }), NOW);

  const refused = await action(EMPTY_FORM, sent(1));
  expect(refused.conflict?.version).toBe(2);
  expect(JSON.stringify(refused.conflict?.saved)).toContain('The approver was quicker than that.');
  expect(refused.values.reason).toBe(WORDS);
  expect(await kept()).toEqual([[WORDS, 1]]);

  // Another process begins where the one before ended without a word.
  await closeDatabase();
  openDatabase(office.database.app);
  expect(await kept()).toEqual([[WORDS, 1]]);

  edge.actor = null;
  const signedOut = await action(EMPTY_FORM, sent(2));
  expect(signedOut.errors[0]?.sentence).toContain('You have been signed out.');
  expect(signedOut.values.reason).toBe(WORDS);
  expect(await kept()).toEqual([[WORDS, 1]]);

  edge.actor = officer;
  await expect(action(EMPTY_FORM, sent(2))).rejects.toThrow('went to /manage?saved=requirement-assessed');
  expect(await kept()).toEqual([]);
});
