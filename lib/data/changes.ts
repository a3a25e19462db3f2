import { PROMISE_STATES } from '@/lib/domain/promises/promise';
import { addDays, type Day, dayInLondon } from '@/lib/domain/day';
import { EVIDENCE_STRENGTHS, EVIDENCE_TYPES, PROVENANCES } from '@/lib/domain/evidence/evidence';
import type { SignedInActor } from '@/lib/domain/permissions';
import {
  changeOfDials,
  netChange,
  type AssessmentChange,
  type Changes,
  type EvidenceAccepted,
  type PromiseChange,
} from '@/lib/domain/what-changed';
import { database } from './database';
import { visibleTo } from './evidence/visible-evidence';
import { toDate, toDay } from './days';
import { inspectionOfOffice, isInspection } from './inspections/inspection-key';
import { keysOf, oneOf, shownWord } from './lists';
import { isTrial } from './trial';
import { dialColumns, toWritten } from './recommendations/assessment-columns';

export type ChangesAsked = { inspectionSlug: string; since: Day };
type ChangesOf = { inspection: ReturnType<typeof isInspection>; since: Day; showsDrafts: boolean };

/**
 * What changed in an inspection of this office on or after a day: assessments, checks of promises, and the evidence
 * accepted that this person may see. Names of staff and the office's own notes are not even read from the database.
 */
export async function listChanges(actor: SignedInActor, asked: ChangesAsked): Promise<Changes> {
  const inspection = isInspection(await inspectionOfOffice(asked.inspectionSlug));
  const of = { inspection, since: asked.since, showsDrafts: await isTrial() };
  const [assessments, promises, evidence] = await Promise.all([
    listAssessmentChanges(of),
    listPromiseChanges(of),
    listEvidenceAccepted(actor, of),
  ]);
  return { assessments, promises, evidence };
}

/** A day in London begins at most one hour before midnight UTC; what came too early is left out afterwards. */
const earliest = (since: Day): Date => toDate(addDays(since, -1));

async function listAssessmentChanges({ inspection, since }: ChangesOf): Promise<AssessmentChange[]> {
  const rows = await database().requirement.findMany({
    where: {
      addressedTo: 'local',
      recommendation: { inspection },
      assessments: { some: { recordedAt: { gte: earliest(since) } } },
    },
    orderBy: [{ recommendation: { position: 'asc' } }, { position: 'asc' }],
    select: {
      ref: true,
      text: true,
      recommendation: { select: { ref: true } },
      assessments: {
        orderBy: { sequence: 'desc' },
        select: { ...dialColumns, recordedAt: true },
      },
    },
  });
  return rows.flatMap(({ ref, text, recommendation, assessments }) => {
    const change = changeOfDials(
      assessments.map((row) => ({ ...toWritten(row), recordedAt: row.recordedAt })),
      since,
    );
    return change ? [{ recommendationRef: recommendation.ref, requirementRef: ref, text, ...change }] : [];
  });
}

async function listPromiseChanges({ inspection, since }: ChangesOf): Promise<PromiseChange[]> {
  const rows = await database().responsePromise.findMany({
    where: {
      OR: [{ response: { recommendation: { inspection } } }, { recommendation: { inspection } }],
      checks: { some: { recordedAt: { gte: earliest(since) } } },
    },
    orderBy: [{ response: { recommendation: { position: 'asc' } } }, { position: 'asc' }],
    select: {
      id: true,
      promise: true,
      response: { select: { recommendation: { select: { ref: true } } } },
      recommendation: { select: { ref: true } },
      checks: {
        orderBy: { sequence: 'desc' },
        select: { state: true, checkedOn: true, recordedAt: true },
      },
    },
  });
  const states = keysOf(PROMISE_STATES);
  return rows.flatMap(({ id, promise, response, recommendation, checks }) => {
    const change = netChange(checks, since);
    const home = response?.recommendation ?? recommendation;
    if (!change || !home) return [];
    return {
      id,
      recommendationRef: home.ref,
      promise,
      before: oneOf(states, change.before?.state ?? 'unknown'),
      after: oneOf(states, change.after.state),
      checkedOn: toDay(change.after.checkedOn),
    };
  });
}

async function listEvidenceAccepted(
  actor: SignedInActor,
  { inspection, since, showsDrafts }: ChangesOf,
): Promise<EvidenceAccepted[]> {
  const ofInspection = { requirement: { recommendation: { inspection } }, endedAt: null };
  const rows = await database().evidence.findMany({
    where: {
      state: 'accepted',
      decidedAt: { gte: earliest(since) },
      AND: visibleTo(actor),
      requirements: { some: ofInspection },
    },
    orderBy: [{ decidedAt: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      title: true,
      publicSummary: true,
      type: true,
      strength: true,
      provenance: true,
      decidedAt: true,
      requirements: {
        where: ofInspection,
        orderBy: { requirement: { position: 'asc' } },
        select: {
          requirement: {
            select: { ref: true, confirmedAt: true, recommendation: { select: { ref: true } } },
          },
        },
      },
    },
  });
  return rows.flatMap(({ decidedAt, publicSummary, requirements, ...row }) => {
    const acceptedOn = decidedAt && dayInLondon(decidedAt);
    if (acceptedOn === null || acceptedOn < since) return [];
    return {
      id: row.id,
      title: row.title,
      summary: publicSummary,
      type: shownWord(keysOf(EVIDENCE_TYPES), row.type),
      strength: shownWord(keysOf(EVIDENCE_STRENGTHS), row.strength),
      provenance: shownWord(keysOf(PROVENANCES), row.provenance),
      acceptedOn,
      requirements: requirements.map(({ requirement }) => ({
        recommendationRef: requirement.recommendation.ref,
        requirementRef: requirement.confirmedAt !== null || showsDrafts ? requirement.ref : null,
      })),
    };
  });
}
