import { canonicalJson } from './canonical-json';

/** The end of the audit chain at a moment, signed with a key that is not in the database. */
export type Anchor = {
  /** The number of the last event it covers. */
  seq: number;
  /** The hash of that event, in hexadecimal digits: it covers every event before it as well. */
  head: string;
  /** When it was signed, as an ISO instant. */
  at: string;
  /** Ed25519, SPKI in Base64. */
  publicKey: string;
  /** Ed25519 over `signedText`, in Base64. */
  signature: string;
};

/** Something that is not as it was when it was written. `seq` is the event it is about. */
export type AuditProblem = { seq: number; problem: string };

/** The text that is signed: canonical JSON, so that anybody can work it out again. */
export const signedText = ({ seq, head, at }: Pick<Anchor, 'seq' | 'head' | 'at'>): string =>
  canonicalJson({ at, head, seq });

/** The anchors of both lists, each once, oldest first. */
export function mergeAnchors(first: readonly Anchor[], second: readonly Anchor[]): Anchor[] {
  const bySignature = new Map([...first, ...second].map((anchor) => [anchor.signature, anchor]));
  return [...bySignature.values()].sort((a, b) => a.seq - b.seq);
}

type Evidence = {
  /** Hashes of the events in the database, by their number; an event that is gone is missing. */
  hashes: ReadonlyMap<number, string>;
  /** True when the signature is by the key of this service. */
  isSigned: (anchor: Anchor) => boolean;
};

/** What the chain and the anchors of the past do not agree about. */
export function problemsWithAnchors(
  anchors: readonly Anchor[],
  { hashes, isSigned }: Evidence,
): AuditProblem[] {
  return anchors.flatMap((anchor) => {
    const { seq, head, at } = anchor;
    if (!isSigned(anchor))
      return [{ seq, problem: `the anchor of ${at} is not signed with the key of this service` }];
    const found = hashes.get(seq);
    if (found === undefined) return [{ seq, problem: `the event that was anchored at ${at} is gone` }];
    if (found !== head) return [{ seq, problem: `the chain is not the one that was anchored at ${at}` }];
    return [];
  });
}

/** Anchors that were written to the file outside the database and are no longer in the published list. */
export function problemsWithList(inFile: readonly Anchor[], listed: readonly Anchor[]): AuditProblem[] {
  const known = new Set(listed.map(({ signature }) => signature));
  return inFile
    .filter(({ signature }) => !known.has(signature))
    .map(({ seq, at }) => ({ seq, problem: `the anchor of ${at} is no longer in the published list` }));
}
