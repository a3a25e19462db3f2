import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeDatabase } from '@/lib/data/database';
import { findEvidence } from '@/lib/data/evidence/evidence';
import { listLibrary } from '@/lib/data/evidence/evidence-library';
import { day } from '@/lib/domain/day';
import { evidenceHorizon } from '@/lib/domain/evidence/expiry';
import { WHOLE_LIBRARY } from '@/lib/domain/evidence/library';
import type { SignedInActor } from '@/lib/domain/permissions';
import { readSeed } from '@/lib/importing/seed/read-seed';
import { decideEvidence } from '@/lib/services/evidence/decide-evidence';
import { loadPublicClaims } from '@/lib/services/evidence/load-public-claims';
import { sendEvidenceForReview } from '@/lib/services/evidence/send-evidence-for-review';
import { acceptance, NOW, type Office, openOffice } from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';
import { shippedSeedTexts } from '@/tests/unit/seed/seed-texts';

const TODAY = day('2026-11-24');
const seed = readSeed(shippedSeedTexts());

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  await loadPublicClaims(seed, NOW);
});
afterEach(closeDatabase);

const library = (actor: SignedInActor) =>
  listLibrary(actor, WHOLE_LIBRARY, { today: TODAY, horizon: evidenceHorizon(TODAY) });

async function claimOf(value: string) {
  const { id } = seed.publicClaims.find((claim) => claim.value === value) ?? expect.fail(value);
  return (await findEvidence(office.people.officer, id)) ?? expect.fail('no evidence');
}

test('what others said of the charge rate comes once, as drafts of no part that the office alone sees', async () => {
  expect(await loadPublicClaims(seed, NOW)).toBe(0);
  const { items } = await library(office.people.officer);
  expect(items).toHaveLength(seed.publicClaims.length);
  expect(new Set(items.map(({ state, visibility }) => `${state}, ${visibility}`))).toEqual(
    new Set(['draft, opcc']),
  );
  expect((await library(office.people.panelMember)).items).toEqual([]);
});

test('each claim gives its value, its period and its basis as stated, who said it, and the page', async () => {
  const { description, link, requirements, filedBy } = await claimOf('80%');
  expect(description).toContain('Value: 80%.\nStated period: not stated.\nStated basis: rape cases referred');
  expect(description).toContain('Said by: the Crown Prosecution Service, as reported.');
  expect([link?.startsWith('https://'), requirements, filedBy]).toEqual([true, [], null]);
});

test('an officer sends a claim for review, and an approver who could decide on it does not', async () => {
  const { id, version } = await claimOf('80%');
  expect(await refusalOf(sendEvidenceForReview(office.people.approver, { id, version }, NOW))).toMatchObject({
    sentence:
      'This draft came with the service. A scrutiny officer must send it for review, so that 2 people look at it.',
  });
  await sendEvidenceForReview(office.people.officer, { id, version }, NOW);
  await decideEvidence(office.people.approver, { ...acceptance(id), version: version + 1 }, NOW);
  expect((await claimOf('80%')).state).toBe('accepted');
});
