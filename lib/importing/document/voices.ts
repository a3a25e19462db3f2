import { LOOK_AT } from './headings';

/** Whose words they are. The chief officer's comments are submitted to the commissioner, who publishes them (section 55). */
export type Voice = 'commissioner' | 'chief officer';

/** A line that says whose answer follows; `voice` is null when it only says "Response". */
export type VoiceHeading = { voice: Voice | null; wordsAt: number | null };

const MOST_WORDS = 9;
const ENDS_IN_ANSWER = /\b(?:responses?|comments?|reply|views?)$|\bupdate(?:, (?:[A-Z][a-z]{2,8} )?\d{4})?$/i;
const OPENS_WITH_ANSWER = /^(?:responses?|comments|reply) (?:from|of|by)\b/i;
const SAYS = /^(.{1,60}) says$/;
const BARE = /^(?:(?:my|our|the) )?response$/i;
const LABEL =
  /^[\s#*_>\uFEFF]{0,40}([A-Z](?:[^.:;!?–—]{0,79}[^.:;!?–—\s])?)(:| [–—](?= ))?[*_]{0,3}[ \t]{0,5}/;

/** The voice heading that this line is, or null. */
export function readVoiceHeading(raw: string): VoiceHeading | null {
  const look = raw.slice(0, LOOK_AT).trimEnd();
  const found = LABEL.exec(look);
  const label = found?.[1]?.replace(/[*_\s]{1,5}$/, '') ?? '';
  const voice = readVoice(label);
  if (!found || voice === undefined) return null;
  if (found[0].length === look.length) return { voice, wordsAt: null };
  return found[2] === undefined ? null : { voice, wordsAt: found[0].length };
}

function readVoice(label: string): Voice | null | undefined {
  if (BARE.test(label)) return null;
  if (label.split(/\s/).length > MOST_WORDS) return undefined;
  const speaker = SAYS.exec(label)?.[1];
  if (speaker !== undefined) return speakerOf(speaker);
  if (!ENDS_IN_ANSWER.test(label) && !OPENS_WITH_ANSWER.test(label)) return undefined;
  // "Police and Crime Commissioner" holds a word of both, so the commissioner is looked for first.
  if (/\b(?:commissioner|o?pcc|pfcc|mayor)\b/i.test(label)) return 'commissioner';
  // Not "police" alone: "The police response" is the usual subject of an inspection, and no voice.
  return /\b(?:chief (?:constable|officer)|constabulary|force)\b/i.test(label) ? 'chief officer' : undefined;
}

/** "Downshire Police says:": who speaks has a name, so police of a place are a voice here. */
function speakerOf(name: string): Voice | undefined {
  if (/\b(?:commissioner|o?pcc|pfcc|mayor)$/i.test(name)) return 'commissioner';
  return /^(?:the )?(?:(?:[A-Z][\w’'-]+ )+(?:Police|Constabulary)|chief constable|force)$/i.test(name)
    ? 'chief officer'
    : undefined;
}
