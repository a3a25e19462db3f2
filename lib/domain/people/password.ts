import { POLICE_FORCE_AREAS } from '@/lib/domain/office/police-force-areas';

/** In characters, as people count them. Length is the one rule; nobody is made to add a digit or a sign. */
export const SHORTEST_PASSWORD = 15;
/** Anything longer is refused before it is looked at, so that nobody keeps the server busy with it. */
export const LONGEST_PASSWORD = 1000;
/** What must be left of a password when everything easy to guess is taken out of it. */
const LEAST_UNGUESSABLE = 8;

/** What is tried first: the commonest passwords, rows of the keyboard, and words anyone reads on our own pages. */
// prettier-ignore
const GUESSED_FIRST = [
  'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwerty', 'azerty', 'asdf', 'zxcv', '1q2w3e4r', '1qaz2wsx', 'password', 'passphrase',
  'passwort', 'letmein', 'welcome', 'administrator', 'admin', 'changeme', 'trustno', 'iloveyou', 'monkey', 'dragon', 'sunshine',
  'princess', 'football', 'baseball', 'liverpool', 'arsenal', 'chelsea', 'charlie', 'superman', 'batman', 'master', 'shadow',
  'login', 'secret', 'default', 'summer', 'winter', 'spring', 'autumn', 'january', 'february', 'march', 'april', 'june', 'july',
  'august', 'september', 'october', 'november', 'december', 'monday', 'friday', 'inspections', 'inspection', 'inspectors',
  'responses', 'response', 'trackers', 'tracker', 'recommendations', 'recommendation', 'commissioner', 'constabulary', 'police',
  'policing', 'crime', 'office', 'opcc', 'panel', 'scrutiny', 'officer', 'approver', 'england', 'wales',
];

/** Anyone guesses the name of the place that the office is in. */
const PLACES = POLICE_FORCE_AREAS.flatMap(({ name }) => name.toLowerCase().split(/[^a-z]+/)).filter(
  (word) => word.length > 3,
);

const LOOKS_LIKE: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '3': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '7': 't',
};

export type PasswordOwner = { name: string; email: string };

/** One spelling for every way a keyboard may send the same characters, so that a password works on each of them. */
export function asOnePassword(typed: string): string {
  return typed.normalize('NFC');
}

/** Why the office does not take this password, as a sentence for its owner; null when it does. */
export function problemWithPassword(password: string, owner: PasswordOwner): string | null {
  if (password.length > LONGEST_PASSWORD) return 'Password must be 1,000 characters or fewer';
  if ([...password].length < SHORTEST_PASSWORD)
    return `Password must be ${SHORTEST_PASSWORD} characters or more`;
  if (unguessablePart(password, owner) >= LEAST_UNGUESSABLE) return null;
  return 'Choose a password that is harder to guess. It is made of common words, a name, a pattern or words from this service';
}

/** How many characters are left of a password without what anyone would guess. */
function unguessablePart(password: string, owner: PasswordOwner): number {
  const lower = password.toLowerCase();
  const spelledOut = [...lower].map((character) => LOOKS_LIKE[character] ?? character).join('');
  const words = [...GUESSED_FIRST, ...PLACES, ...wordsOf(owner)].toSorted((a, b) => b.length - a.length);
  return Math.min(...[lower, spelledOut].map((text) => withoutGuesses(text, words).length));
}

function withoutGuesses(text: string, words: readonly string[]): string {
  const plain = text.replace(/[^\p{Letter}\p{Number}]/gu, '');
  const left = words.reduce((kept, word) => kept.replaceAll(word, ''), plain);
  return withoutRuns(left.replace(/(?:19|20)\d\d/g, '')).replace(/(.{1,16}?)\1+/gu, '$1');
}

/** Without stretches of four or more that count up or down: 'abcd', '9876'. */
function withoutRuns(text: string): string {
  const characters = [...text];
  const step = (at: number) =>
    (characters[at]?.codePointAt(0) ?? 0) - (characters[at - 1]?.codePointAt(0) ?? 0);
  let kept = '';
  for (let from = 0; from < characters.length;) {
    let to = from + 1;
    while (to < characters.length && Math.abs(step(to)) === 1 && step(to) === step(from + 1)) to += 1;
    const run = characters.slice(from, to);
    kept += run.length >= 4 ? '' : (run[0] ?? '');
    from += run.length >= 4 ? run.length : 1;
  }
  return kept;
}

/** The words of a person's own name and address; the short ones are in every password. */
function wordsOf({ name, email }: PasswordOwner): string[] {
  return `${name} ${email}`
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word.length >= 3);
}
