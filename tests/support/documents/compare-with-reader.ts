import type { ResponseDocument } from '@/lib/importing/document/response-document';
import type { Expected } from './other-offices';

const squash = (words: string): string => words.replace(/\s+/g, ' ').trim();
const withoutThe = (name: string): string => name.toLowerCase().replace(/^the /, '');
const VOICES = { commissioner: 'commissioner', 'chief officer': 'force' } as const;
const KINDS = [
  ['AFI', 'area_for_improvement'],
  ['CoC', 'cause_of_concern'],
] as const;

/** "AFI-3" is area for improvement 3; "unnumbered-1" a recommendation without a number. */
function readRef(written: string) {
  const [mark, kind] = KINDS.find(([prefix]) => written.startsWith(prefix)) ?? ['', 'recommendation'];
  const number = written.slice(mark === '' ? 0 : mark.length + 1);
  return { kind, ref: number.startsWith('unnumbered') ? null : number };
}

/** What the rules found that a careful reader did not, and what they missed. Each is a line for a person. */
export function compareWithReader(document: ResponseDocument, expected: Expected) {
  const invented: string[] = [];
  const missed: string[] = [];
  const one = (what: string, found: string | null, right: string | null) => {
    if (found !== null && found !== right) invented.push(`${what}: ${found}`);
    if (found === null && right !== null) missed.push(`${what}: ${right}`);
  };
  one('title', document.inspection.title, expected.title);
  one('report published', document.inspection.publishedOn, expected.reportPublished);
  one('response published', document.respondedOn, expected.responsePublished);

  const asked = new Set(expected.recommendations);
  for (const found of document.recommendations) {
    const { kind, ref } = readRef(found.ref);
    const text = squash(found.text);
    const right = [...asked].find(
      (each) => each.ref === ref && each.kind === kind && text.startsWith(squash(each.starts)),
    );
    if (!right) {
      invented.push(`recommendation ${found.ref}: ${text.slice(0, 60)}`);
      continue;
    }
    asked.delete(right);
    one(
      `deadline of ${found.ref}`,
      found.timing?.toLowerCase() ?? null,
      right.deadline?.toLowerCase() ?? null,
    );
    const named = found.addressees.map(withoutThe);
    const rightly = right.addressees.map(withoutThe);
    invented.push(
      ...named.filter((name) => !rightly.includes(name)).map((name) => `addressee of ${found.ref}: ${name}`),
    );
    missed.push(
      ...rightly.filter((name) => !named.includes(name)).map((name) => `addressee of ${found.ref}: ${name}`),
    );
  }
  missed.push(
    ...[...asked].map(({ ref, kind, starts }) => `${kind} ${ref ?? 'without a number'}: ${starts}`),
  );

  const answered = new Set(
    expected.responses.flatMap(({ refs, ...answer }) => refs.map((ref) => ({ ref, ...answer }))),
  );
  for (const found of document.responses) {
    const text = squash(found.text);
    const right = [...answered].find(
      ({ ref, voice, starts }) =>
        ref === readRef(found.ref).ref && voice === VOICES[found.voice] && text.startsWith(squash(starts)),
    );
    if (!right) {
      invented.push(`answer ${found.ref} ${found.voice}: ${text.slice(0, 60)}`);
      continue;
    }
    answered.delete(right);
    one(`position of ${found.ref}`, found.position, right.position);
  }
  missed.push(...[...answered].map(({ ref, voice, starts }) => `answer ${ref} ${voice}: ${starts}`));

  const kept = [...document.recommendations, ...document.responses];
  for (const phrase of expected.never)
    for (const { ref, text } of kept)
      if (squash(text).includes(phrase)) invented.push(`in ${ref}: ${phrase}`);
  return { invented, missed };
}
