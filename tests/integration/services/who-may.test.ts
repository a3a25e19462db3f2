import { keyOf } from '@/tests/support/keys';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countEvents } from '@/lib/data/audit/audit';
import { closeDatabase } from '@/lib/data/database';
import { findOpenPublication, findPublication, listPublications } from '@/lib/data/publications/publications';
import { findUncoveredPublication } from '@/lib/data/uncovered/publications';
import { unnamedOffice } from '@/lib/domain/office/office-facts';
import { day } from '@/lib/domain/day';
import { NO_TARGET } from '@/lib/domain/figures/figure-import';
import type { SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import { withClient } from '@/lib/hosting/postgres/roles';
import type { EditMeasureInput } from '@/lib/schemas/edit-measure';
import { addPerson } from '@/lib/services/people/add-person';
import { approvePublication } from '@/lib/services/publications/approve-publication';
import { askForFigures, settleFigureRequest } from '@/lib/services/figures/ask-for-figures';
import { assessRequirement } from '@/lib/services/recommendations/assess-requirement';
import { changeMeasureLinks } from '@/lib/services/measures/change-measure-links';
import { changePerson } from '@/lib/services/people/change-person';
import { addPromise } from '@/lib/services/recommendations/add-promise';
import { changePromise } from '@/lib/services/promises/change-promise';
import { changeSummary } from '@/lib/services/recommendations/change-summary';
import {
  endRecommendationLink,
  linkRecommendation,
} from '@/lib/services/recommendations/link-recommendation';
import { endPromiseLink, linkPromise } from '@/lib/services/promises/link-promise';
import { mergePromise } from '@/lib/services/promises/merge-promise';
import { moveDueDate } from '@/lib/services/promises/move-due-date';
import { tellOccurrence } from '@/lib/services/promises/tell-occurrence';
import { askToClose, decideClosing } from '@/lib/services/promises/close-promise';
import { checkPromise } from '@/lib/services/promises/check-promise';
import { confirmRequirement } from '@/lib/services/recommendations/confirm-requirement';
import { confirmPromise } from '@/lib/services/promises/confirm-promise';
import { confirmCoverage } from '@/lib/services/document/confirm-coverage';
import { confirmExtract, discardExtract } from '@/lib/services/document/decide-extract';
import { markSentence, unmarkSentence } from '@/lib/services/document/mark-sentence';
import { openReceivedDocument } from '@/lib/services/document/open-received-document';
import { recordForceAnswer } from '@/lib/services/recommendations/record-force-answer';
import { recordResponse } from '@/lib/services/recommendations/record-response';
import { recordReplacement } from '@/lib/services/recommendations/record-replacement';
import {
  askForException,
  decideException,
  findWhyNoException,
} from '@/lib/services/recommendations/verify-by-exception';
import { requirement } from '@/tests/support/record-values';
import { addEvidenceFile } from '@/lib/services/evidence/add-evidence-file';
import { openEvidenceFile } from '@/lib/services/evidence/open-evidence-file';
import { fileOf, pdf } from '@/tests/support/evidence-files';
import { checkFileAgain } from '@/lib/services/evidence/check-file-again';
import { correctEvidence } from '@/lib/services/evidence/correct-evidence';
import { receiveEvidence } from '@/lib/services/evidence/receive-evidence';
import { clearFile, findHiddenInFile, takeFileBack } from '@/lib/services/evidence/clear-file';
import { HIDDEN_DATA_TICKS } from '@/lib/domain/evidence/public-file';
import { decideEvidence } from '@/lib/services/evidence/decide-evidence';
import { editMeasure } from '@/lib/services/measures/edit-measure';
import { endEvidenceTie } from '@/lib/services/figures/end-evidence-tie';
import { enterFigures } from '@/lib/services/figures/enter-figures';
import { findEntrySheet } from '@/lib/services/figures/entry-sheet';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';
import { endDraft, keepDrafts } from '@/lib/services/people/keep-draft';
import { deleteView, renameView, saveView } from '@/lib/services/people/save-view';
import { decideRole } from '@/lib/services/people/decide-role';
import { giveNewPassword } from '@/lib/services/people/give-new-password';
import { endTrialByHand } from '@/lib/services/publications/end-trial';
import { liftLock, listLocksOf } from '@/lib/services/people/lift-lock';
import {
  chooseHowToRead,
  giveUpImport,
  receiveFigures,
  saveImport,
} from '@/lib/services/figures/import-figures';
import { addFootnote, withdrawFootnote } from '@/lib/services/measures/footnote-on-measure';
import { addNote, withdrawNote } from '@/lib/services/measures/note-on-measure';
import { endEvidenceLink, linkEvidence } from '@/lib/services/evidence/link-evidence';
import { nameReaders } from '@/lib/services/evidence/name-readers';
import { preparePublication } from '@/lib/services/publications/prepare-publication';
import { askErasure, decideErasure, lookForFiles, lookForWords } from '@/lib/services/erasures/erase';
import { askToWithdraw, decideWithdrawal } from '@/lib/services/publications/withdraw-publication';
import { acceptIncident } from '@/lib/services/accept-incident';
import { returnPublication } from '@/lib/services/publications/return-publication';
import { sendEvidenceForReview } from '@/lib/services/evidence/send-evidence-for-review';
import { approveMethodology, writeMethodology } from '@/lib/services/measures/methodology';
import { endExemption, exemptSeries } from '@/lib/services/measures/exempt-series';
import { setTarget } from '@/lib/services/measures/set-target';
import { correctDocument, describeDocument } from '@/lib/services/inspections/documents/correct-document';
import { decideSuggestion } from '@/lib/services/inspections/documents/decide-suggestion';
import { giveUpDocument } from '@/lib/services/inspections/documents/give-up-document';
import { receiveDocument } from '@/lib/services/inspections/documents/receive-document';
import { saveDocument } from '@/lib/services/inspections/documents/save-document';
import { undoDocument } from '@/lib/services/inspections/documents/undo-document';
import { NO_DETAILS } from '@/lib/domain/inspections/document-import';
import { giveUpEdition, restartEdition, restartImport } from '@/lib/services/stuck-work';
import { tieEvidenceToFigure } from '@/lib/services/figures/tie-evidence-to-figure';
import { openOfficeWithMeasures } from '@/tests/support/figures-office';
import type { ChangeOfficeInput } from '@/lib/schemas/office/change-office';
import { changeOffice } from '@/lib/services/office/change-office';
import type { AddSupportLineInput } from '@/lib/schemas/office/support-line';
import {
  addSupportLine,
  changeSupportLine,
  checkSupportLine,
  withdrawSupportLine,
} from '@/lib/services/support-lines/keep-support-lines';
import {
  acceptance,
  assessment,
  forceAnswer,
  laterResponse,
  newEvidence,
  NOW,
  type Office,
  PLACE,
  replacement,
} from '@/tests/support/record-builders';

let office: Office;
beforeAll(async () => {
  office = await openOfficeWithMeasures();
});
afterAll(closeDatabase);

/** Nothing has this id: whoever may do something is told so, and whoever may not is refused before. */
const NOWHERE = '00000000-0000-4000-8000-0000000000ff';
const measure = 'Z.9';
const reason = 'A reason of some length';
const words: Omit<EditMeasureInput, 'measure' | 'version' | 'reason'> = {
  ...{ title: 'Charge rate', definition: 'Charges out of all outcomes.', numerator: 'Charges' },
  ...{ denominator: 'All outcomes', source: 'The force', scope: 'Rape', caution: null, reading: null },
  ...{ direction: 'up', frequency: 'quarterly', figuresDueAfter: null, disclosureRule: 'standard' },
};
const place = { ...PLACE, recommendation: '99' };
const NO_EXTRACT = { inspection: 'none', id: NOWHERE, version: 1 };
const NO_WORDS = {
  ...{ detail: null, strength: null, value: null, period: null, basis: null, source: null },
  ...{ dated: null, address: null },
};

const supportLine: AddSupportLineInput = {
  ...{ name: 'A line', need: 'anybody', description: 'A line that listens.', source: 'Told by the line' },
  ...{ telephone: '0117 496 0999', hours: null, url: null },
};

const officeFacts: ChangeOfficeInput = {
  ...unnamedOffice({ name: 'Another name', shortName: 'Name' }),
  ...{ version: 1, kind: 'pcc', areaCode: 'E23000032', forceName: 'A police force' },
};

type Role = SignedInActor['role'];
type Call = (actor: SignedInActor) => Promise<unknown>;

const RECORD: readonly Role[] = ['officer', 'approver'];
const OFFICE: readonly Role[] = ['administrator', 'officer', 'approver'];
const EVERYBODY: readonly Role[] = [...OFFICE, 'panel'];
const APPROVER: readonly Role[] = ['approver'];
const ADMINISTRATOR: readonly Role[] = ['administrator'];

/** Every service a signed-in person can set going, and the roles the office agreed on. Written by hand, never worked out. */
const SERVICES: readonly (readonly [name: string, may: readonly Role[], call: Call])[] = [
  ['assessRequirement', RECORD, (actor) => assessRequirement(actor, assessment(place), NOW)],
  ['recordForceAnswer', RECORD, (actor) => recordForceAnswer(actor, forceAnswer(place), NOW)],
  ['recordResponse', RECORD, (actor) => recordResponse(actor, laterResponse(place), NOW)],
  ['recordReplacement', RECORD, (actor) => recordReplacement(actor, replacement(place), NOW)],
  [
    'confirmRequirement',
    RECORD,
    (actor) => confirmRequirement(actor, { ...place, requirement: '99a', version: 1 }, NOW),
  ],
  [
    'askForException',
    RECORD,
    (actor) =>
      askForException(
        actor,
        { ...place, requirement: '99a', version: 1, assurance: 'self-reported', reason },
        NOW,
      ),
  ],
  [
    'decideException',
    APPROVER,
    (actor) =>
      decideException(
        actor,
        { ...place, requirement: '99a', version: 1, exception: NOWHERE, decision: 'agree', reason },
        NOW,
      ),
  ],
  [
    'checkPromise',
    RECORD,
    (actor) =>
      checkPromise(
        actor,
        { ...place, promise: NOWHERE, version: 1, state: 'kept', reason, checkedOn: day('2026-11-20') },
        NOW,
      ),
  ],
  ['renameView', EVERYBODY, (actor) => renameView(actor, { id: NOWHERE, name: 'A view' })],
  ['deleteView', EVERYBODY, (actor) => deleteView(actor, { id: NOWHERE })],
  ['openReceivedDocument', EVERYBODY, (actor) => openReceivedDocument(actor, { inspection: 'none' })],
  [
    'markSentence',
    RECORD,
    (actor) => markSentence(actor, { inspection: 'none', sentence: 1, version: 1, reason }, NOW),
  ],
  [
    'unmarkSentence',
    RECORD,
    (actor) => unmarkSentence(actor, { inspection: 'none', sentence: 1, version: 1 }, NOW),
  ],
  [
    'moveDueDate',
    RECORD,
    (actor) =>
      moveDueDate(actor, { ...place, promise: NOWHERE, version: 1, to: day('2027-01-15'), reason }, NOW),
  ],
  [
    'tellOccurrence',
    RECORD,
    (actor) =>
      tellOccurrence(
        actor,
        {
          ...{ ...place, promise: NOWHERE, version: 1, start: day('2026-01-01'), state: 'held' },
          ...{ note: reason, evidence: null },
        },
        NOW,
      ),
  ],
  [
    'askToClose',
    RECORD,
    (actor) =>
      askToClose(
        actor,
        {
          ...{ ...place, promise: NOWHERE, version: 1, state: 'lapsed', reason, evidence: null },
          checkedOn: day('2026-11-20'),
        },
        NOW,
      ),
  ],
  [
    'decideClosing',
    APPROVER,
    (actor) =>
      decideClosing(
        actor,
        { ...place, promise: NOWHERE, version: 1, closing: NOWHERE, decision: 'agree', reason },
        NOW,
      ),
  ],
  [
    'confirmPromise',
    RECORD,
    (actor) => confirmPromise(actor, { ...place, promise: NOWHERE, version: 1 }, NOW),
  ],
  [
    'addPromise',
    RECORD,
    (actor) =>
      addPromise(
        actor,
        {
          ...{ ...place, version: 1, from: 'own', madeOn: day('2026-11-03'), words: 'A promise', reason },
          ...{ quote: null, owners: ['office'], ownerRole: null, cadence: 'once', startsOn: null },
          ...{ dated: 'no', dueOn: null },
        },
        NOW,
      ),
  ],
  [
    'changeSummary',
    RECORD,
    (actor) => changeSummary(actor, { ...place, version: 1, summary: 'Other plain words', reason }),
  ],
  [
    'linkRecommendation',
    RECORD,
    (actor) =>
      linkRecommendation(
        actor,
        { ...place, toInspection: place.inspection, toRecommendation: '99', kind: 'related', reason },
        NOW,
      ),
  ],
  [
    'endRecommendationLink',
    RECORD,
    (actor) => endRecommendationLink(actor, { ...place, link: NOWHERE, reason }, NOW),
  ],
  [
    'linkPromise',
    RECORD,
    (actor) =>
      linkPromise(
        actor,
        {
          ...{ ...place, promise: NOWHERE, version: 1, things: ['whole'], reason },
          ...{ toInspection: place.inspection, toRecommendation: '99' },
        },
        NOW,
      ),
  ],
  [
    'mergePromise',
    RECORD,
    (actor) =>
      mergePromise(
        actor,
        {
          ...{ ...place, promise: NOWHERE, version: 1, into: NOWHERE, reason },
          ...{ toInspection: place.inspection, toRecommendation: '99' },
        },
        NOW,
      ),
  ],
  [
    'endPromiseLink',
    RECORD,
    (actor) => endPromiseLink(actor, { ...place, promise: NOWHERE, version: 1, link: NOWHERE, reason }, NOW),
  ],
  [
    'changePromise',
    RECORD,
    (actor) =>
      changePromise(
        actor,
        {
          ...{ ...place, promise: NOWHERE, version: 1, words: 'A promise', quote: 'words', reason },
          ...{ owners: ['office'], ownerRole: null, cadence: 'once', startsOn: null },
        },
        NOW,
      ),
  ],
  [
    'confirmCoverage',
    RECORD,
    (actor) =>
      confirmCoverage(
        actor,
        { ...place, requirement: '99a', version: 1, coverage: 'not-answered', sentences: [], note: null },
        NOW,
      ),
  ],
  [
    'confirmExtract',
    RECORD,
    (actor) => confirmExtract(actor, { ...NO_EXTRACT, ...NO_WORDS, title: 'A title' }, NOW),
  ],
  ['discardExtract', RECORD, (actor) => discardExtract(actor, { ...NO_EXTRACT, reason }, NOW)],
  ['fileEvidence', RECORD, (actor) => fileEvidence(actor, newEvidence(place), NOW)],
  [
    'sendEvidenceForReview',
    RECORD,
    (actor) => sendEvidenceForReview(actor, { id: NOWHERE, version: 1 }, NOW),
  ],
  ['receiveEvidence', RECORD, (actor) => receiveEvidence(actor, { id: NOWHERE, version: 1 }, NOW)],
  [
    'correctEvidence',
    RECORD,
    (actor) => correctEvidence(actor, { ...newEvidence(), id: NOWHERE, version: 1, reason }, NOW),
  ],
  ['checkFileAgain', RECORD, (actor) => checkFileAgain(actor, { id: NOWHERE, file: NOWHERE }, NOW)],
  [
    'linkEvidence',
    RECORD,
    (actor) => linkEvidence(actor, { ...place, id: NOWHERE, requirements: [], promises: [] }, NOW),
  ],
  ['endEvidenceLink', RECORD, (actor) => endEvidenceLink(actor, { id: NOWHERE, link: NOWHERE, reason }, NOW)],
  ['nameReaders', RECORD, (actor) => nameReaders(actor, { id: NOWHERE, version: 1, readers: [] }, NOW)],
  [
    'addEvidenceFile',
    RECORD,
    (actor) => addEvidenceFile(actor, { id: NOWHERE, file: fileOf(pdf(), 'letter.pdf') }, NOW),
  ],
  [
    'openEvidenceFile',
    [...RECORD, 'panel'],
    (actor) => openEvidenceFile(actor, { id: NOWHERE, isWarned: true }),
  ],
  ['findHiddenInFile', RECORD, (actor) => findHiddenInFile(actor, NOWHERE)],
  [
    'clearFile',
    APPROVER,
    (actor) => clearFile(actor, { id: NOWHERE, file: NOWHERE, ticks: [...HIDDEN_DATA_TICKS] }, NOW),
  ],
  ['takeFileBack', RECORD, (actor) => takeFileBack(actor, { id: NOWHERE, file: NOWHERE, reason }, NOW)],
  ['decideEvidence', APPROVER, (actor) => decideEvidence(actor, acceptance(NOWHERE), NOW)],
  [
    'tieEvidenceToFigure',
    RECORD,
    (actor) => tieEvidenceToFigure(actor, { measure, series: 's', figure: NOWHERE, evidence: NOWHERE }, NOW),
  ],
  [
    'endEvidenceTie',
    RECORD,
    (actor) => endEvidenceTie(actor, { measure, series: 's', tie: NOWHERE, reason }, NOW),
  ],
  [
    'enterFigures',
    RECORD,
    (actor) =>
      enterFigures(
        actor,
        { measure, series: null, area: null, source: 'The force', version: 0, pasted: null, rows: [] },
        NOW,
      ),
  ],
  [
    'receiveFigures',
    RECORD,
    (actor) =>
      receiveFigures(
        actor,
        { measure, file: new File(['Year,Charged\n2024,3'], 'a.csv'), target: NO_TARGET, mappingName: null },
        NOW,
      ),
  ],
  [
    'chooseHowToRead',
    RECORD,
    (actor) => chooseHowToRead(actor, { id: NOWHERE, target: NO_TARGET, choices: {}, saveAs: null }, NOW),
  ],
  ['saveImport', RECORD, (actor) => saveImport(actor, { id: NOWHERE, planHash: 'h' }, NOW)],
  [
    'receiveDocument',
    RECORD,
    (actor) => receiveDocument(actor, { file: null, words: 'Words', inspection: 'none' }, NOW),
  ],
  [
    'correctDocument',
    RECORD,
    (actor) => correctDocument(actor, { id: NOWHERE, version: 1, start: 0, work: 'join' }, NOW),
  ],
  [
    'describeDocument',
    RECORD,
    (actor) => describeDocument(actor, { id: NOWHERE, version: 1, ...NO_DETAILS }, NOW),
  ],
  [
    'decideSuggestion',
    RECORD,
    (actor) =>
      decideSuggestion(
        actor,
        { id: NOWHERE, version: 1, suggestion: { kind: 'part', which: 0 }, decide: 'refuse' },
        NOW,
      ),
  ],
  ['saveDocument', RECORD, (actor) => saveDocument(actor, { id: NOWHERE, version: 1 }, NOW)],
  ['undoDocument', RECORD, (actor) => undoDocument(actor, { id: NOWHERE, version: 1 }, NOW)],
  ['giveUpDocument', RECORD, (actor) => giveUpDocument(actor, { id: NOWHERE }, NOW)],
  ['giveUpImport', RECORD, (actor) => giveUpImport(actor, { id: NOWHERE }, NOW)],
  [
    'askForFigures',
    RECORD,
    (actor) =>
      askForFigures(actor, { measure, askedOf: 'The force', dueOn: day('2027-01-15'), note: reason }, NOW),
  ],
  [
    'settleFigureRequest',
    RECORD,
    (actor) => settleFigureRequest(actor, { id: NOWHERE, state: 'received', note: null }, NOW),
  ],
  ['editMeasure', RECORD, (actor) => editMeasure(actor, { ...words, measure, version: 1, reason }, NOW)],
  [
    'changeMeasureLinks',
    RECORD,
    (actor) =>
      changeMeasureLinks(
        actor,
        { measure, version: 1, recommendations: [keyOf('5')], requirements: [], reason },
        NOW,
      ),
  ],
  [
    'setTarget',
    RECORD,
    (actor) =>
      setTarget(
        actor,
        { measure, value: 10, setOn: day('2026-11-20'), setBy: 'Us', endsOn: null, reason },
        NOW,
      ),
  ],
  [
    'addNote',
    RECORD,
    (actor) =>
      addNote(
        actor,
        { measure, date: day('2026-11-20'), words: 'A note', source: 'Us', rebase: false, reason: null },
        NOW,
      ),
  ],
  [
    'addFootnote',
    RECORD,
    (actor) => addFootnote(actor, { measure, about: 'measure', words: 'A footnote', source: 'Us' }, NOW),
  ],
  ['withdrawFootnote', RECORD, (actor) => withdrawFootnote(actor, { measure, id: NOWHERE, reason }, NOW)],
  ['withdrawNote', RECORD, (actor) => withdrawNote(actor, { measure, id: NOWHERE, reason }, NOW)],
  [
    'changeSupportLine',
    OFFICE,
    (actor) => changeSupportLine(actor, { id: NOWHERE, version: 1, ...supportLine }),
  ],
  [
    'checkSupportLine',
    OFFICE,
    (actor) => checkSupportLine(actor, { id: NOWHERE, version: 1, checkedOn: day('2026-11-20') }, NOW),
  ],
  [
    'withdrawSupportLine',
    OFFICE,
    (actor) => withdrawSupportLine(actor, { id: NOWHERE, version: 1, reason }, NOW),
  ],
  ['approvePublication', APPROVER, (actor) => approvePublication(actor, { id: NOWHERE, hash: 'h' }, NOW)],
  ['lookForFiles', OFFICE, (actor) => lookForFiles(actor, { id: NOWHERE, reason }, NOW)],
  ['askErasure', OFFICE, (actor) => askErasure(actor, { id: NOWHERE, step: 'ask' }, NOW)],
  ['decideErasure', APPROVER, (actor) => decideErasure(actor, { id: NOWHERE, decision: 'agree', reason })],
  ['askToWithdraw', RECORD, (actor) => askToWithdraw(actor, { id: NOWHERE, reason }, NOW)],
  [
    'decideWithdrawal',
    APPROVER,
    (actor) => decideWithdrawal(actor, { id: NOWHERE, withdrawal: NOWHERE, decision: 'agree', reason }, NOW),
  ],
  ['acceptIncident', APPROVER, (actor) => acceptIncident(actor, { incident: NOWHERE, why: reason }, NOW)],
  [
    'exemptSeries',
    APPROVER,
    (actor) =>
      exemptSeries(
        actor,
        {
          measure,
          series: 'none',
          address: 'https://www.gov.uk/',
          place: 'Table 1',
          readOn: day('2026-11-20'),
        },
        NOW,
      ),
  ],
  [
    'writeMethodology',
    RECORD,
    (actor) => writeMethodology(actor, { measure, version: 9, words: 'How it is counted' }, NOW),
  ],
  ['approveMethodology', APPROVER, (actor) => approveMethodology(actor, { measure, version: 9 }, NOW)],
  ['endExemption', APPROVER, (actor) => endExemption(actor, { measure, ended: 'none', reason }, NOW)],
  ['returnPublication', RECORD, (actor) => returnPublication(actor, { id: NOWHERE, reason }, NOW)],
  [
    'changePerson',
    ADMINISTRATOR,
    (actor) =>
      changePerson(actor, { id: NOWHERE, name: 'N', role: 'officer', active: true, version: 1 }, NOW),
  ],
  [
    'decideRole',
    ['administrator', 'approver'],
    (actor) => decideRole(actor, { id: NOWHERE, version: 1, decision: 'agree' }),
  ],
  ['giveNewPassword', ADMINISTRATOR, (actor) => giveNewPassword(actor, { id: NOWHERE }, NOW)],
  ['endTrialByHand', ADMINISTRATOR, (actor) => endTrialByHand(actor, { sure: 'yes', reason }, NOW)],
  ['liftLock', ADMINISTRATOR, (actor) => liftLock(actor, { id: NOWHERE }, NOW)],
];

/** Of work that nobody does any more. What is not stuck is told to be going on, which is no refusal of the person. */
const OF_STUCK_WORK: typeof SERVICES = [
  ['restartEdition', RECORD, (actor) => restartEdition(actor, { id: NOWHERE }, NOW)],
  ['giveUpEdition', RECORD, (actor) => giveUpEdition(actor, { id: NOWHERE }, NOW)],
  ['restartImport', RECORD, (actor) => restartImport(actor, { id: NOWHERE }, NOW)],
];

const VIEW = { page: '/panel/measures', query: '?verdict=concern' };
const DRAFT = { record: '/manage', form: 'none', field: 'none', version: null };
const NEW_PERSON = { name: 'New Person', email: 'new@example.org', role: 'panel' } as const;

/** Those that write at once for whoever may. Each is called once by each role. */
const WRITING: typeof SERVICES = [
  [
    'preparePublication',
    RECORD,
    (actor) => preparePublication(actor, { changeNote: 'What changed in it' }, NOW),
  ],
  ['changeOffice', ADMINISTRATOR, (actor) => changeOffice(actor, officeFacts)],
  [
    'lookForWords',
    OFFICE,
    (actor) => lookForWords(actor, { words: 'Nobody At All', reason }, { now: NOW, fingerprint: 'f' }),
  ],
  ['addSupportLine', OFFICE, (actor) => addSupportLine(actor, supportLine)],
  ['addPerson', ADMINISTRATOR, (actor) => addPerson(actor, NEW_PERSON, NOW)],
  ['keepDrafts', OFFICE, (actor) => keepDrafts(actor, [{ ...DRAFT, text: reason }], NOW)],
  ['saveView', EVERYBODY, (actor) => saveView(actor, { view: VIEW, name: 'A view' }, NOW)],
  ['endDraft', OFFICE, (actor) => endDraft(actor, DRAFT)],
];

const ROLES = ['administrator', 'officer', 'approver', 'panel'] as const;

const personOf = (role: Role): SignedInActor => {
  const found = Object.values(office.people).find((person) => person.role === role);
  if (!found) throw new Error(`Nobody is ${role}`);
  return found;
};

/** "done", or the code of the refusal. Anything else that is thrown is a fault of this table. */
const answerOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refusal) return error.code;
      throw error;
    },
  );

/** Those that read. Of a record that is not there they say null. */
const READING: typeof SERVICES = [
  ['findWhyNoException', RECORD, (actor) => findWhyNoException(actor, requirement({ id: NOWHERE }), NOW)],
  ['listLocksOf', ADMINISTRATOR, (actor) => listLocksOf(actor, [], NOW)],
  [
    'findEntrySheet',
    RECORD,
    (actor) => findEntrySheet(actor, measure, { series: null, until: null, today: day('2026-11-20') }),
  ],
];

const ALL: typeof SERVICES = [...SERVICES, ...OF_STUCK_WORK, ...WRITING, ...READING];

const cases = ALL.flatMap(([name, may, call]) =>
  ROLES.map((role) => ({ name, role, isAllowed: may.includes(role), call })),
);

test.each(cases)(
  '$name by a person who is $role: allowed is $isAllowed',
  async ({ role, isAllowed, call }) => {
    const before = await countEvents();
    const answer = await answerOf(call(personOf(role)));
    if (isAllowed) return expect(answer).not.toBe('not-allowed');
    expect(answer).toBe('not-allowed');
    expect(await countEvents()).toBe(before);
  },
);

test.each(SERVICES)('%s says to whoever may that there is nothing of that name', async (_name, may, call) => {
  for (const role of may) expect(await answerOf(call(personOf(role)))).toBe('not-found');
});

/** Services that act for a person whatever their role, or that others call once they have asked. */
const ASK_NOBODY = [
  'addDocument',
  'documentAt',
  'openDocumentAt',
  'changePassword',
  'conflictOnMeasure',
  'askApprovalAgain',
  'keepMapping',
  'promiseToChange',
  'partToRecord',
  'recommendationAt',
  'recordDownload',
  'recordMeasureChange',
  'refuseAsConflict',
  'requirementAt',
  'saveAssessment',
];
/** Asked by the services of the table before anything else. */
const ASK_FOR_OTHERS = ['findPersonToChange', 'measureToChange'];

test('no service that is told who asks is missing from the table', () => {
  const folder = 'lib/services';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const sources = files.map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  const TOLD = /export async function (\w+)\(\s*(?:actor|\{[^}]*\}): SignedInActor/g;
  const found = sources.flatMap((source) => [...source.matchAll(TOLD)].map(([, name]) => name));
  const listed = [...ALL.map(([name]) => name), ...ASK_NOBODY, ...ASK_FOR_OTHERS];
  expect([...found].sort()).toEqual([...listed].sort());
});

describe('an edition that waits for a decision', () => {
  const DRAFT = '00000000-0000-4000-8000-0000000000e1';

  /** A draft that the first officer prepared, whatever was open before. */
  const aDraft = () =>
    withClient(office.database.admin, (client) =>
      client.query(`
        set session_replication_role = replica;
        delete from publication;
        insert into publication (id, body_id, number, state, dated_on, change_note, prepared_by, prepared_at)
          values ('${DRAFT}', (select body_id from inspection limit 1), 2, 'draft', '2026-11-24', 'What changed', '${office.people.officer.id}', now())`),
    );
  const sendBack = (actor: SignedInActor) => answerOf(returnPublication(actor, { id: DRAFT, reason }, NOW));

  test.each(['secondOfficer', 'administrator', 'panelMember'] as const)(
    'is not sent back by the %s',
    async (person) => {
      await aDraft();
      expect(await sendBack(office.people[person])).toBe('not-allowed');
      expect((await findUncoveredPublication(DRAFT))?.state).toBe('draft');
    },
  );

  test('is found by everybody in the office, and not by a panel member', async () => {
    await aDraft();
    const foundBy = async (reader: SignedInActor) => [
      (await findPublication(reader, DRAFT))?.id,
      (await findOpenPublication(reader))?.id,
      (await listPublications(reader)).map(({ id }) => id),
    ];
    const { panelMember, ...ofTheOffice } = office.people;
    expect(await foundBy(panelMember)).toEqual([undefined, undefined, []]);
    for (const person of Object.values(ofTheOffice))
      expect(await foundBy(person)).toEqual([DRAFT, DRAFT, [DRAFT]]);
  });

  test.each(['officer', 'approver', 'secondApprover'] as const)('is sent back by the %s', async (person) => {
    await aDraft();
    expect(await sendBack(office.people[person])).toBe('done');
    expect((await findUncoveredPublication(DRAFT))?.state).toBe('returned');
  });
});
