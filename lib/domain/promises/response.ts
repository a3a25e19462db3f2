import { type Day, formatDay, isAfter } from '@/lib/domain/day';

/** Who answers: the commissioner for the office, or the chief officer for the force. */
export const VOICES = ['commissioner', 'chief officer'] as const;
export type Voice = (typeof VOICES)[number];

export const VOICE_LABELS: Record<Voice, string> = {
  commissioner: 'The commissioner',
  'chief officer': 'The chief officer',
};

/** What a response says of the recommendation itself. The document that was imported names none. */
export const POSITIONS = ['accepted', 'in-part', 'noted', 'not-accepted'] as const;
export type Position = (typeof POSITIONS)[number];

export const POSITION_LABELS: Record<Position, string> = {
  accepted: 'Accepted',
  'in-part': 'Accepted in part',
  noted: 'Noted',
  'not-accepted': 'Not accepted',
};

/** What somebody wants to record of a later response. `whyNothing`: why no action is planned, where none is. */
export type ResponseAsked = {
  voice: Voice;
  datedOn: Day;
  planned: 'yes' | 'no';
  whyNothing: string | null;
};

/** Which response it is: whose, of which day, and its number among those of that voice. */
type Version = { voice: Voice; datedOn: Day; revision: number };

type Objection = { field: keyof ResponseAsked; sentence: string };

/** Whether a later response could be recorded today; null when it could. `earlier`: every response so far. */
export function whyNotRespond(
  { voice, datedOn, planned, whyNothing }: ResponseAsked,
  about: { earlier: readonly Pick<Version, 'voice' | 'datedOn'>[]; publishedOn: Day; today: Day },
): Objection | null {
  if (planned === 'no' && whyNothing === null) {
    return { field: 'whyNothing', sentence: 'Enter why nothing is planned' };
  }
  if (isAfter(datedOn, about.today)) {
    return { field: 'datedOn', sentence: 'The date of the response must be today or in the past' };
  }
  if (isAfter(about.publishedOn, datedOn)) {
    return {
      field: 'datedOn',
      sentence: `The date of the response must be on or after ${formatDay(about.publishedOn)}, when the inspection was published`,
    };
  }
  const own = about.earlier.filter((response) => response.voice === voice);
  const last = own.map((response) => response.datedOn).reduce<Day | null>(laterOf, null);
  if (last !== null && isAfter(last, datedOn)) {
    return {
      field: 'datedOn',
      sentence: `The date of the response must be on or after ${formatDay(last)}, the date of the one before`,
    };
  }
  return null;
}

const laterOf = (one: Day | null, other: Day): Day => (one !== null && isAfter(one, other) ? one : other);

/** Every version, oldest first; on one day the chief officer before the commissioner. */
export const inOrder = <V extends Version>(responses: readonly V[]): V[] =>
  responses.toSorted(
    (a, b) => a.datedOn.localeCompare(b.datedOn) || a.voice.localeCompare(b.voice) || a.revision - b.revision,
  );

/** The version of the same voice just before this one, or null for its first. */
export const versionBefore = <V extends Version>(response: Version, responses: readonly V[]): V | null =>
  responses
    .filter(({ voice, revision }) => voice === response.voice && revision < response.revision)
    .toSorted((a, b) => b.revision - a.revision)[0] ?? null;
