import type { RequirementKey } from '@/lib/domain/paths/recommendation-key';

/** What evidence is linked to. */
export type LinkedThing =
  | { kind: 'part'; key: RequirementKey }
  | { kind: 'promise'; inspection: string; recommendation: string; promise: string; promiseId: string }
  | { kind: 'figure'; measure: string; series: string; period: string };

/** A link of evidence, or one that was: an ended link is kept with who ended it, when and why. */
export type EvidenceLink = {
  id: string;
  thing: LinkedThing;
  /** Null for links from before it was written down. */
  linked: { at: string; by: string } | null;
  ended: { at: string; by: string; reason: string } | null;
};

/** What a link leads to, in words. */
export function describeLinked(thing: LinkedThing): string {
  if (thing.kind === 'part') {
    const { recommendation, ref } = thing.key;
    return `Part ${ref} of recommendation ${recommendation.ref} (${recommendation.inspection})`;
  }
  if (thing.kind === 'promise') {
    return `Promise of recommendation ${thing.recommendation} (${thing.inspection}): ${thing.promise}`;
  }
  return `A figure of measure ${thing.measure}: ${thing.period}`;
}
