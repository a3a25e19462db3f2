import { type Cut, nameRefs } from './placement';

type Found = {
  front: string;
  slices: readonly Cut[];
  recommendations: readonly { ref: string }[];
  responses: readonly { ref: string }[];
};

/** What a person should look at before saving: gaps, and what was placed by judgement. */
export function listThingsToCheck(found: Found): string[] {
  const { slices, recommendations, responses } = found;
  if (recommendations.length === 0 && responses.length === 0) return [];
  const asked = [...new Set(recommendations.map(({ ref }) => ref))];
  const answered = [...new Set(responses.map(({ ref }) => ref))];
  return [
    ...slices.flatMap(describeJudgement),
    ...about(asked.filter(without(answered)), (refs) => `No response to ${refs} was found.`),
    ...about(
      answered.filter(without(asked)),
      (refs) => `The words of ${refs} are not in this document; only a response is.`,
    ),
    ...describeCount(found.front, asked.length),
  ];
}

const without = (refs: readonly string[]) => {
  const known = new Set(refs);
  return (ref: string) => !known.has(ref);
};

function about(refs: readonly string[], say: (names: string) => string): string[] {
  return refs.length === 0 ? [] : [say(nameRefs(refs))];
}

function describeJudgement({ kind, refs, inline }: Cut): string[] {
  if (kind !== 'response') return [];
  if (refs.length > 1)
    return [`There is one answer to ${nameRefs(refs)}. It was kept as the response to each.`];
  if (!inline) return [];
  return [`The response to ${nameRefs(refs)} has no heading of its own. Check where it begins.`];
}

/** The document's own count, when it states one in figures and another number was found. */
function describeCount(front: string, found: number): string[] {
  const said = /\b(\d{1,3}) recommendations\b/.exec(front)?.[1];
  if (said === undefined || Number(said) === found) return [];
  return [
    `The document mentions ${said} recommendations. It has the words of ${found === 0 ? 'none' : found}.`,
  ];
}
