import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { appendEvent, listBrokenLinks } from '@/lib/data/audit/audit';
import { findEndOfChain, findHashesAt, insertAnchor, listAnchors } from '@/lib/data/audit/audit-chain';
import { inTransaction } from '@/lib/data/database';
import {
  type Anchor,
  type AuditProblem,
  mergeAnchors,
  problemsWithAnchors,
  problemsWithList,
  signedText,
} from '@/lib/domain/audit-anchor';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';

/** The private key from its setting: Ed25519, PKCS8 in Base64. */
export const anchorKeyOf = (text: string): KeyObject =>
  createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });

/** The public key that belongs to a private one: SPKI in Base64. */
export const publicKeyOf = (key: KeyObject): string =>
  createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');

/** Signs the end of a chain. */
function signAnchor(end: { seq: number; head: string }, key: KeyObject, now: Date): Anchor {
  const signed = { ...end, at: now.toISOString() };
  const signature = sign(null, Buffer.from(signedText(signed)), key).toString('base64');
  return { ...signed, publicKey: publicKeyOf(key), signature };
}

/** True when the anchor was signed by the key that belongs to `publicKey`, whatever it says of itself. */
export function isSignedBy(anchor: Anchor, publicKey: string): boolean {
  if (anchor.publicKey !== publicKey) return false;
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(signedText(anchor)), key, Buffer.from(anchor.signature, 'base64'));
}

/** Holds every anchor there ever was against the chain of the database. */
export async function checkAnchors(inFile: readonly Anchor[], publicKey: string): Promise<AuditProblem[]> {
  const listed = await listAnchors();
  const anchors = mergeAnchors(inFile, listed);
  const hashes = await findHashesAt(anchors.map(({ seq }) => seq));
  const isSigned = (anchor: Anchor) => isSignedBy(anchor, publicKey);
  return [...problemsWithAnchors(anchors, { hashes, isSigned }), ...problemsWithList(inFile, listed)];
}

export type AuditCheck = {
  problems: AuditProblem[];
  /** Every anchor of the published list, with the one that was made now. */
  anchors: Anchor[];
};

/**
 * Checks the chain and every anchor, records the outcome, and signs the end of the chain where all is well. A chain that is
 * not whole is never signed: the newest anchor goes on showing what was true.
 */
export async function checkAudit(
  { key, inFile }: { key: KeyObject; inFile: readonly Anchor[] },
  now: Date,
): Promise<AuditCheck> {
  return inTransaction(async () => {
    const problems = [...(await listBrokenLinks()), ...(await checkAnchors(inFile, publicKeyOf(key)))];
    const [first] = problems;
    await appendEvent({
      actor: SERVICE_ACTOR,
      subject: { kind: 'service', id: 'audit' },
      event: {
        action: 'audit checked',
        detail: { problems: problems.length, first: first ? `Event ${first.seq}: ${first.problem}` : '' },
      },
    });
    if (problems.length === 0) await insertAnchor(signAnchor(await findEndOfChain(), key, now));
    return { problems, anchors: await listAnchors() };
  }, 'worker');
}
