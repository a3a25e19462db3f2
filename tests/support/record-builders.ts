import { createHash } from 'node:crypto';
import { appendEvent } from '@/lib/data/audit/audit';
import { closeDatabase, inTransaction, openDatabase } from '@/lib/data/database';
import {
  insertInspection,
  type NewInspection,
  type NewRecommendation,
  type NewRequirement,
} from '@/lib/data/inspections/imports';
import { insertOffice } from '@/lib/data/office/office';
import { insertPerson } from '@/lib/data/people/people';
import { SUFFICIENCY_TICKS } from '@/lib/domain/evidence/sufficiency';
import { LEFT_OUT_OF_EVIDENCE } from '@/lib/domain/evidence/evidence-record';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { day } from '@/lib/domain/day';
import { unnamedOffice } from '@/lib/domain/office/office-facts';
import type { Role, SignedInActor } from '@/lib/domain/permissions';
import type {
  AssessRequirementInput,
  ForceAnswerInput,
  ReplacementInput,
} from '@/lib/schemas/assess-requirement';
import type { RecordResponseInput } from '@/lib/schemas/record-response';
import { decideEvidence } from '@/lib/services/evidence/decide-evidence';
import type { DecideEvidenceInput } from '@/lib/schemas/evidence/decide-evidence';
import type { FileEvidenceInput } from '@/lib/schemas/evidence/file-evidence';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';
import { type DatabaseForTest, filledDatabase } from './postgres/postgres-for-tests';

/** The clock of these tests: a Tuesday in the office's winter, two in the afternoon. */
export const NOW = new Date('2026-11-24T14:00:00Z');

export const PLACE = { inspection: '2021-phase-one', recommendation: '5' } as const;
/** The inspection of these tests, and the body that was inspected. */
export const INSPECTION_KEY = { body: 'office', inspection: PLACE.inspection } as const;

const idOf = (number: number): string => `00000000-0000-4000-8000-00000000000${number}`;
const person = (number: number, name: string, role: Role): SignedInActor => ({
  id: idOf(number),
  name,
  role,
});

const THE_PEOPLE = {
  officer: person(1, 'Olive Officer', 'officer'),
  secondOfficer: person(2, 'Otto Officer', 'officer'),
  approver: person(3, 'Ada Approver', 'approver'),
  secondApprover: person(4, 'Asa Approver', 'approver'),
  panelMember: person(5, 'Pat Panel', 'panel'),
  administrator: person(6, 'Alma Administrator', 'administrator'),
};

type People = typeof THE_PEOPLE;
export type Office = { database: DatabaseForTest; people: People };

/** The sentence of the response that makes the promise, word for word. */
const PROMISE = 'in March the Constabulary ran a conference with practitioners from both the police and CPS';

const RESPONSE = `Another example of the work done to improve relationships is ${PROMISE}.`;

/**
 * A fresh database with an office in it: its people, and one inspection with recommendations 1 and 5 (parts 5a, 5b and a
 * national 5n), a response and a promise. It is left open with the rights of the web process.
 */
export const openOffice = (): Promise<Office> => openOfficeWith('an_office', () => Promise.resolve());

/** The same with what `more` puts into it, with the owner's rights; `name` stands for all that is in it. */
export async function openOfficeWith(name: string, more: () => Promise<void>): Promise<Office> {
  // One that a test before left open would be filled and read in place of ours.
  await closeDatabase();
  const database = await filledDatabase(name, async (empty) => {
    openDatabase(empty.owner);
    await inTransaction(fillOffice);
    await inTransaction(more);
    await closeDatabase();
  });
  openDatabase(database.app);
  return { database, people: THE_PEOPLE };
}

const NAMES = { name: 'Office of the Commissioner', shortName: 'Office' };
/** How the office of these tests is reached: without it no edition is approved. */
const REACHED = { email: 'office@example.org', dataProtection: 'privacy@example.org' };

async function fillOffice(): Promise<void> {
  await appendEvent({
    actor: SERVICE_ACTOR,
    subject: { kind: 'service', id: PLACE.inspection },
    event: { action: 'service set up', detail: { organisation: 'office' } },
  });
  for (const person of Object.values(THE_PEOPLE)) {
    await insertPerson({
      ...{ passwordIsGiven: false, asked: null },
      ...person,
      email: `${person.id}@example.org`,
      passwordHash: 'none',
    });
  }
  await insertOffice({ ...unnamedOffice(NAMES), ...REACHED }, { office: 'office', force: 'force' });
  await insertInspection(INSPECTION);
}

/** The whole document: the response, and a sentence that promises nothing. */
const DOCUMENT = `${RESPONSE} It was well attended.`;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const requirement = (ref: string, addressedTo: NewRequirement['addressedTo'] = 'local'): NewRequirement => ({
  ref,
  text: `What part ${ref} asks.`,
  addressedTo,
  coverage: 'part',
  coverageNote: 'A draft reading of the response.',
});

const recommendation = (ref: string, requirements: NewRequirement[]): NewRecommendation => ({
  ref,
  text: `Recommendation ${ref}, word for word.`,
  bullets: [],
  sha256: sha256(ref),
  summary: `What recommendation ${ref} asks`,
  timing: null,
  requirements,
  responses: [
    {
      voice: 'commissioner',
      text: RESPONSE,
      datedOn: day('2021-09-17'),
      promises:
        ref === '5'
          ? [
              {
                quote: PROMISE,
                promise: 'A conference is held',
                owner: 'The force',
                owners: ['the-force'],
                cadence: 'once',
                dueOn: day('2022-03-31'),
              },
            ]
          : [],
    },
  ],
});

/** The inspection of these tests; others are made of it by changing its id, its slug and its body. */
export const INSPECTION: NewInspection = {
  id: idOf(9),
  slug: PLACE.inspection,
  bodySlug: 'office',
  title: 'A joint thematic inspection',
  shortTitle: 'Phase one, 2021',
  inspectorates: 'HMICFRS and HMCPSI',
  publishedOn: day('2021-07-16'),
  respondedOn: day('2021-09-17'),
  respondent: 'the commissioner',
  document: {
    fileName: 'response.txt',
    text: DOCUMENT,
    sha256: sha256(DOCUMENT),
    sentences: [
      { part: 'response', ref: '5', start: 0, end: RESPONSE.length },
      { part: 'response', ref: '5', start: RESPONSE.length + 1, end: DOCUMENT.length },
    ],
    introduction: null,
    preamble: null,
    closing: null,
  },
  recommendations: [
    recommendation('1', [requirement('1')]),
    recommendation('5', [requirement('5a'), requirement('5b'), requirement('5n', 'national')]),
  ],
};

/** An answer of the force about 5a that anybody may record. */
export const forceAnswer = (change: Partial<ForceAnswerInput> = {}): ForceAnswerInput => ({
  ...PLACE,
  requirement: '5a',
  version: 1,
  says: 'in-progress',
  revisedOn: null,
  reason: 'The force wrote to us that the new form is in use',
  effectiveOn: day('2026-11-19'),
  ...change,
});

/** A later response of the commissioner to recommendation 5. */
export const laterResponse = (change: Partial<RecordResponseInput> = {}): RecordResponseInput => ({
  ...PLACE,
  version: 1,
  voice: 'commissioner',
  datedOn: day('2026-11-20'),
  position: 'in-part',
  text: 'Another example of the work done to improve relationships is the new joint form.',
  planned: 'yes',
  whyNothing: null,
  ...change,
});

/** What replaced 5a. */
export const replacement = (change: Partial<ReplacementInput> = {}): ReplacementInput => ({
  ...PLACE,
  requirement: '5a',
  version: 1,
  replaced: 'yes',
  by: 'Phase two, recommendation 3',
  link: null,
  reason: 'The later inspection asks the same and more',
  effectiveOn: day('2026-11-20'),
  ...change,
});

/** A finding about 5a that anybody may record; a test names what it is about. */
export const assessment = (change: Partial<AssessRequirementInput> = {}): AssessRequirementInput => ({
  ...PLACE,
  requirement: '5a',
  version: 1,
  finding: 'partly-met',
  assurance: 'document-checked',
  reason: 'The force showed us the new form',
  wouldChange: null,
  effectiveOn: day('2026-11-20'),
  nextReviewOn: null,
  ...change,
});

/** Evidence for 5a, strong enough to carry a verification once it is accepted. */
export const newEvidence = (change: Partial<FileEvidenceInput> = {}): FileEvidenceInput => ({
  ...PLACE,
  ...LEFT_OUT_OF_EVIDENCE,
  requirements: ['5a'],
  title: 'Dip sample of twenty files',
  description: 'What the sample of files showed',
  type: 'case-audit',
  strength: 'practice-change',
  provenance: 'office-tested',
  visibility: 'opcc',
  state: 'in-review',
  readers: change.visibility === 'restricted' ? [THE_PEOPLE.approver.id, THE_PEOPLE.secondApprover.id] : [],
  ...change,
});

/** The decision to accept evidence that nobody has changed since it was filed. */
export const acceptance = (id: string): DecideEvidenceInput => ({
  ...{ id, version: 1, decision: 'accepted', note: 'It shows what it says' },
  sufficiency: SUFFICIENCY_TICKS,
});

/** Files evidence as one person and accepts it as another. Returns its id. */
export async function fileAccepted(
  { people }: Office,
  change: Partial<FileEvidenceInput> = {},
): Promise<string> {
  const id = await fileEvidence(people.officer, newEvidence(change), NOW);
  await decideEvidence(people.secondApprover, acceptance(id), NOW);
  return id;
}
