import { labels } from '@/lib/domain/labels';
import type { Day } from '@/lib/domain/day';
import { EVIDENCE_STATES, VISIBILITIES } from './evidence';
import { FILE_ENDINGS, type FileKind } from './evidence-file';
import type { EvidenceFileRecord, EvidenceRecord } from './evidence-record';
import { stateOn } from './expiry';

/**
 * What an approver looks for before a file of evidence becomes public: what a file carries and its reader does not see, and
 * what points to a person (the Information Commissioner's guidance on disclosing documents safely names the same dangers).
 */
export const HIDDEN_DATA = labels({
  changes: 'No earlier wording',
  comments: 'No comments or notes',
  hidden: 'Nothing is hidden',
  embedded: 'Nothing is behind a chart or picture',
  redactions: 'What was blacked out is gone',
  properties: 'Its properties name nobody',
  people: 'Nobody can be recognised',
  numbers: 'No small numbers of people',
});
export type HiddenDataTick = keyof typeof HIDDEN_DATA;

/** What each tick says. */
export const HIDDEN_DATA_MEANINGS: Readonly<Record<HiddenDataTick, string>> = {
  changes: 'No tracked changes, and no older version inside the file.',
  comments: 'Also no highlights, sticky notes or notes for a speaker.',
  hidden: 'No hidden rows, columns, sheets or layers, and no text in the colour of the page.',
  embedded: 'No chart brings the table it was drawn from, and no picture keeps what was cut off.',
  redactions: 'Select the black parts, copy them and paste them: nothing comes out.',
  properties: 'Not as author, as a folder or file name, or as the place of a photograph.',
  people: 'No name, address, date of birth or crime number, and no case that only one person fits.',
  numbers: 'No count that is so small, alone or worked out from others, that it points to somebody.',
};

export const HIDDEN_DATA_TICKS = [
  ...(['changes', 'comments', 'hidden', 'embedded'] as const),
  ...(['redactions', 'properties', 'people', 'numbers'] as const),
] as const satisfies readonly HiddenDataTick[];

export const TICK_ALL_OF_THEM = `A file can only be made public when all ${HIDDEN_DATA_TICKS.length} are true. Tick each one that you have looked for`;

/** Kinds that become public. Others carry more than is seen. */
const PUBLIC_KINDS: readonly FileKind[] = ['pdf', 'csv', 'png'];

/** A file that may go into an edition, before it is known of what evidence, and on what day. `sha256`: of the bytes kept. */
export type ClearedFile = { kind: FileKind; sha256: string; by: string; on: Day };

type Asked = {
  evidence: Pick<EvidenceRecord, 'state' | 'visibility' | 'expiresOn'>;
  file: Pick<EvidenceFileRecord, 'kind' | 'scanState' | 'revision'>;
  /** The number of its newest revision. */
  newest: number;
  today: Day;
};

/** Why nobody can make this file public now, or null. */
export function whyNotPublic({ evidence, file, newest, today }: Asked): string | null {
  const state = stateOn(evidence, today);
  if (evidence.visibility !== 'public')
    return `Its evidence is “${VISIBILITIES[evidence.visibility]}”. Only the files of public evidence can be made public.`;
  if (state !== 'accepted')
    return `Its evidence is “${EVIDENCE_STATES[state]}”. Only the files of accepted evidence can be made public.`;
  if (file.revision !== newest) return 'There is a newer version of this file.';
  if (!PUBLIC_KINDS.includes(file.kind))
    return 'Only a PDF, a CSV file or a PNG picture can be made public. Save it as one of these, and file that as new evidence.';
  if (file.scanState !== 'clean')
    return 'Only a file that a virus scanner has checked and cleared can be made public.';
  return null;
}

/** Why this person may not tick the list, or null: whoever added a file does not clear it. */
export const whyNotClear = (file: Pick<EvidenceFileRecord, 'addedById'>, actorId: string): string | null =>
  file.addedById === actorId ? 'You added this file, so another approver must tick the list.' : null;

/** True when every line of the list is ticked. */
export const isAllTicked = (ticks: readonly HiddenDataTick[]): boolean =>
  HIDDEN_DATA_TICKS.every((tick) => ticks.includes(tick));

/** The name of a public file: of its bytes, so that it says nothing, and stays the same from edition to edition. */
export const publicFileName = ({ kind, sha256 }: Pick<ClearedFile, 'kind' | 'sha256'>): string =>
  `${sha256.slice(0, 16)}.${FILE_ENDINGS[kind][0] ?? kind}`;

/** Something that this service found in a file. `mustGo`: the file is not made public while it has that. */
export type HiddenInFile = { mustGo: boolean; sentence: string };

/** Why a file in which this was found cannot be made public, or null. */
export function whyNotWith(found: readonly HiddenInFile[]): string | null {
  const sentences = found.filter(({ mustGo }) => mustGo).map(({ sentence }) => sentence);
  return sentences.length === 0
    ? null
    : `${sentences.join(' ')} Print it to a new PDF without them, and file that as new evidence.`;
}
