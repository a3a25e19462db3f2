import { closeDatabase, openDatabase } from '@/lib/data/database';
import { findEvidence } from '@/lib/data/evidence/evidence';
import { newestAnswered } from '@/lib/domain/inspections/inspection-line';
import { listInspections } from '@/lib/data/inspections/inspections';
import { listUncoveredPeople } from '@/lib/data/uncovered/people';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { addDays, dayInLondon } from '@/lib/domain/day';
import { SUFFICIENCY_TICKS } from '@/lib/domain/evidence/sufficiency';
import { LEFT_OUT_OF_EVIDENCE } from '@/lib/domain/evidence/evidence-record';
import type { Role, SignedInActor } from '@/lib/domain/permissions';
import { askForFigures } from '@/lib/services/figures/ask-for-figures';
import { assessRequirement } from '@/lib/services/recommendations/assess-requirement';
import { recordForceAnswer } from '@/lib/services/recommendations/record-force-answer';
import { checkPromise } from '@/lib/services/promises/check-promise';
import { decideEvidence } from '@/lib/services/evidence/decide-evidence';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';
import { ANSWERS, ASSESSMENTS } from './invented-assessments';
import { CHECKS, REQUESTS } from './invented-checks';
import { EVIDENCE, type InventedEvidence } from './invented-evidence';
import { INVENTED } from './invented-words';

const MILLISECONDS_A_DAY = 86_400_000;

type Office = { inspection: string; officer: SignedInActor; approver: SignedInActor; now: Date };

const instantOn = ({ now }: Office, days: number) => new Date(now.getTime() + days * MILLISECONDS_A_DAY);
const dayOn = (office: Office, days: number) => addDays(dayInLondon(office.now), days);

async function personOf(role: Role): Promise<SignedInActor> {
  const person = (await listUncoveredPeople()).find((one) => one.role === role);
  if (!person) throw new Error(`The demonstration has no ${role}`);
  return { id: person.id, name: person.name, role };
}

/** @throws Error when the recommendation is not in the record: the plan and the document belong together. */
async function recommendationOf({ officer, inspection }: Office, ref: string) {
  const found = await findRecommendation(officer, inspection, ref);
  if (!found) throw new Error(`The record has no recommendation ${ref}`);
  return found;
}

async function recordEvidence(office: Office, item: InventedEvidence): Promise<void> {
  const { officer, approver, inspection, now } = office;
  const { expires, decision, ...words } = item;
  const expiresOn = expires === undefined ? null : dayOn(office, expires);
  const written = { ...LEFT_OUT_OF_EVIDENCE, ...words, expiresOn, state: 'in-review', readers: [] } as const;
  const id = await fileEvidence(officer, { ...written, inspection }, now);
  if (!decision) return;
  const evidence = await findEvidence(approver, id);
  const { version = 1 } = evidence ?? {};
  const sufficiency = decision === 'accepted' ? SUFFICIENCY_TICKS : [];
  await decideEvidence(approver, { id, version, decision, sufficiency, note: INVENTED }, now);
}

type AboutPart = { recommendation: string; requirement: string };

async function placeOf(office: Office, { recommendation, requirement }: AboutPart) {
  const { requirements } = await recommendationOf(office, recommendation);
  const { version = 1 } = requirements.find(({ ref }) => ref === requirement) ?? {};
  return { inspection: office.inspection, recommendation, requirement, version };
}

async function recordAnswers(office: Office): Promise<void> {
  for (const { by, on, ...answer } of ANSWERS) {
    const written = { ...answer, revisedOn: null, effectiveOn: dayOn(office, on) };
    const place = await placeOf(office, answer);
    await recordForceAnswer(office[by], { ...written, ...place }, instantOn(office, on));
  }
}

async function recordAssessments(office: Office): Promise<void> {
  for (const { by, on, nextReview, ...assessment } of ASSESSMENTS) {
    const nextReviewOn = nextReview === undefined ? null : dayOn(office, nextReview);
    const written = { ...assessment, wouldChange: null, effectiveOn: dayOn(office, on), nextReviewOn };
    const place = await placeOf(office, assessment);
    await assessRequirement(office[by], { ...written, ...place }, instantOn(office, on));
  }
}

async function recordChecks(office: Office): Promise<void> {
  for (const { place, on, ...check } of CHECKS) {
    const { responses } = await recommendationOf(office, check.recommendation);
    const found = responses.flatMap(({ promises }) => promises)[place];
    if (!found) throw new Error(`Recommendation ${check.recommendation} has no promise ${place}`);
    const { id: promise, version } = found;
    const about = { promise, version, inspection: office.inspection, checkedOn: dayOn(office, on) };
    await checkPromise(office.officer, { ...check, ...about }, office.now);
  }
}

async function recordRequests(office: Office): Promise<void> {
  for (const { on, due, ...request } of REQUESTS) {
    const asked = { ...request, askedOf: 'The force', dueOn: dayOn(office, due) };
    await askForFigures(office.officer, asked, instantOn(office, on));
  }
}

/**
 * Lets the trial officer and approver of a new demonstration do what was invented for them, by the services that people
 * use, as the database's owner: so that the first pages have something to show.
 */
export async function recordActivity(ownerUrl: string, now: Date): Promise<void> {
  openDatabase(ownerUrl);
  try {
    const inspection = newestAnswered(await listInspections());
    if (!inspection) throw new Error('The record has no inspection');
    const people = { officer: await personOf('officer'), approver: await personOf('approver') };
    const office = { inspection: inspection.slug, ...people, now };
    for (const item of EVIDENCE) await recordEvidence(office, item);
    await recordAnswers(office);
    await recordAssessments(office);
    await recordChecks(office);
    await recordRequests(office);
  } finally {
    await closeDatabase();
  }
}
