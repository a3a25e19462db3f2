import type { Day } from '@/lib/domain/day';
import { measureHref } from './measures';

/** Pages of the office that are found without saying which record is meant. */
export const OFFICE = {
  today: '/manage',
  inspections: '/manage/inspections',
  measures: '/manage/measures',
  evidence: '/manage/evidence',
  due: '/manage/due',
  recommendations: '/manage/recommendations',
  search: '/manage/search',
  publications: '/manage/publications',
  newPublication: '/manage/publications/new',
  office: '/manage/office',
  changeOffice: '/manage/office/facts',
  erasures: '/manage/office/erasures',
  newSupportLine: '/manage/office/support-lines/new',
  endTrial: '/manage/publications/trial',
  people: '/manage/people',
  newPerson: '/manage/people/new',
  rolesToAgree: '/manage/people/roles',
  history: '/manage/history',
  backups: '/manage/backups',
} as const;

/** The response to an inspection, sentence by sentence; with a position, the page of one sentence. */
export const documentHref = (inspection: string, position?: number): string =>
  `/manage/inspections/${encodeURIComponent(inspection)}/document${position === undefined ? '' : `/${position}`}`;

/** The page of one record that was made of the response. */
export const extractHref = (inspection: string, id: string): string =>
  `${documentHref(inspection)}/records/${id}`;

/** Where a recommendation is looked after. */
export type Place = { inspection: string; recommendation: string };

/** The page of a recommendation; the other addresses begin with it. */
export const recommendationHref = ({ inspection, recommendation }: Place): string =>
  `/manage/inspections/${encodeURIComponent(inspection)}/recommendations/${encodeURIComponent(recommendation)}`;

/** The place of a requirement on that page. */
export const requirementAnchor = (ref: string): string => `requirement-${ref}`;

/** The form in which it is said how far the response answers a requirement. */
export const coverageHref = (place: Place, requirementRef: string): string =>
  `${recommendationHref(place)}/reading/${encodeURIComponent(requirementRef)}`;

/** The form for a later response to a recommendation. */
export const newResponseHref = (place: Place): string => `${recommendationHref(place)}/responses/new`;

/** The form for what the force says of a requirement. */
export const forceAnswerHref = (place: Place, requirementRef: string): string =>
  `${recommendationHref(place)}/force-says/${encodeURIComponent(requirementRef)}`;

/** The form for what replaced a requirement. */
export const replacementHref = (place: Place, requirementRef: string): string =>
  `${recommendationHref(place)}/replaced/${encodeURIComponent(requirementRef)}`;

/** Where a requirement is verified by exception: asked for by one person, and decided on by another. */
export const exceptionHref = (place: Place, requirementRef: string): string =>
  `${recommendationHref(place)}/exception/${encodeURIComponent(requirementRef)}`;

/** The form for what the office found of a requirement. */
export const assessHref = (place: Place, requirementRef: string): string =>
  `${recommendationHref(place)}/assess/${encodeURIComponent(requirementRef)}`;

/** The form for a promise that is added by hand. */
export const newPromiseHref = (place: Place): string => `${recommendationHref(place)}/promises/new`;

/** The page of one promise. */
export const promiseHref = (place: Place, id: string): string =>
  `${recommendationHref(place)}/promises/${id}`;

/** The promises of an inspection that come round, by month. */
export const promiseGridHref = (inspection: string): string =>
  `/manage/inspections/${encodeURIComponent(inspection)}/promises`;

/** What the office does to a promise on a page of its own. */
export type PromiseWork = 'due' | 'edit' | 'periods' | 'close' | 'links' | 'merge';

/** The page below that of a promise where something is done to it. */
export const promiseWorkHref = (place: Place, id: string, work: PromiseWork): string =>
  `${promiseHref(place, id)}/${work}`;

/** The page of one piece of evidence. */
export const evidenceHref = (id: string): string => `${OFFICE.evidence}/${id}`;

/** Where evidence is linked to more parts and promises: of one recommendation, where it is chosen. */
export function linkEvidenceHref(id: string, chosen: Partial<Place> = {}): string {
  const page = `${evidenceHref(id)}/links`;
  const said = new URLSearchParams(chosen).toString();
  return said === '' ? page : `${page}?${said}`;
}

/** Where one link of evidence is ended. */
export const evidenceLinkHref = (id: string, link: string): string => `${evidenceHref(id)}/links/${link}`;

/** Where scripts send files, to say how much of them has gone. */
export const UPLOADS = {
  evidenceFile: '/api/uploads/evidence-files',
  figures: '/api/uploads/figures',
} as const;

/** Where evidence is corrected. */
export const correctEvidenceHref = (id: string): string => `${evidenceHref(id)}/edit`;

/** Where the readers of restricted evidence are named. */
export const evidenceReadersHref = (id: string): string => `${evidenceHref(id)}/readers`;

/** The warning before one of its files that no virus scanner has looked at. */
export const evidenceFileHref = ({ evidenceId, fileId }: { evidenceId: string; fileId: string }): string =>
  `${evidenceHref(evidenceId)}/files/${fileId}`;

/** Where one of its files is made public with the next edition, or that is taken back. */
export const publicFileHref = (place: Parameters<typeof evidenceFileHref>[0]): string =>
  `${evidenceFileHref(place)}/public`;

/** A file of evidence itself. `isWarned`: the reader comes from that warning. */
export const openFileHref = (id: string, { isWarned } = { isWarned: false }): string =>
  `/api/evidence-files/${id}${isWarned ? '?warned=yes' : ''}`;

/** The form for new evidence, with one requirement ticked where it is given. */
export const fileEvidenceHref = (place: Place, requirementRef?: string): string =>
  `${recommendationHref(place)}/evidence/new${requirementRef ? `?requirement=${encodeURIComponent(requirementRef)}` : ''}`;

/** What the office does to a measure on a page of its own. */
export type MeasureWork =
  'edit' | 'enter' | 'import' | 'links' | 'methodology' | 'notes' | 'published' | 'request' | 'target';

/** The page of one measure, or the page below it where something is done to it. */
export const officeMeasureHref = (ref: string, work?: MeasureWork): string =>
  work === undefined ? measureHref(OFFICE.measures, ref) : `${measureHref(OFFICE.measures, ref)}/${work}`;

/** The place on the page of notes where new limits are proposed. */
export const LEVEL_CHANGED = 'level-changed';

/** The form for a note from which limits are worked out again, with its day written. */
export const freshStartHref = (measure: string, from: Day): string =>
  `${officeMeasureHref(measure, 'notes')}?from=${from}#add-note`;

/** The page of one import of figures. */
export const importHref = ({ measure, id }: { measure: string; id: string }): string =>
  `${officeMeasureHref(measure, 'import')}/${id}`;

/** What was left out of one file of figures, as a file. */
export const leftOutFileHref = (id: string): string => `/api/exports/imports/${id}`;

/** Where one note is taken off the charts of a measure. */
export const withdrawNoteHref = (measure: string, id: string): string =>
  `${officeMeasureHref(measure, 'notes')}/${id}`;

/** The page of one edition. */
export const publicationHref = (id: string): string => `${OFFICE.publications}/${id}`;

/** The first page of an edition as it would be published. */
export const previewHref = (id: string): string => `/preview/${id}/overview`;

/** The page of one person. */
export const personHref = (id: string): string => `${OFFICE.people}/${id}`;

/** A support line of the public page, to check or change. */
export const supportLineHref = (id: string): string => `${OFFICE.office}/support-lines/${id}`;

/** What is to be taken out of the record, and where it stands. */
export const erasureHref = (id: string): string => `${OFFICE.erasures}/${id}`;

/** Where a person is given a new password. */
export const newPasswordHref = (id: string): string => `${personHref(id)}/new-password`;

/** The history of one kind of record, or of one record of that kind. */
export const historyHref = ({ kind, id }: { kind: string; id?: string }): string =>
  `${OFFICE.history}?${new URLSearchParams({ kind, ...(id === undefined ? {} : { id }) }).toString()}`;
