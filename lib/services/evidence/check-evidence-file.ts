import { createHash } from 'node:crypto';
import { recordChange } from '@/lib/data/audit/audit';
import { type CheckedFile, endQuarantine } from '@/lib/data/evidence/evidence-files';
import { findUncoveredQuarantinedFile } from '@/lib/data/uncovered/evidence-files';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { type FileKind, isPicture } from '@/lib/domain/evidence/evidence-file';
import { forTrail } from '@/lib/domain/evidence/readers';
import { Refusal } from '@/lib/domain/refusal';
import { cleanPicture } from '@/lib/importing/evidence/clean-picture';
import { type Scanner, scanWithClamd } from '@/lib/importing/evidence/scan';

const HARMFUL = 'The virus scanner found something harmful in this file, so nobody can open it.';

type Outcome = Pick<CheckedFile, 'scanState' | 'problem' | 'kept'>;

/**
 * Checks one file in quarantine: takes out of a picture what a camera wrote into it, and asks the virus scanner about the
 * bytes as they were received, where one is set up. Runs a second time without effect.
 * @throws Error when a scanner is set up and gives no answer: the file stays in quarantine, and the job is tried again.
 */
export async function checkEvidenceFile(id: string, scanner: Scanner | null, now: Date): Promise<void> {
  const file = await findUncoveredQuarantinedFile(id);
  if (!file) return;
  const { scanState, problem, kept } = await check(file, scanner);
  const title = forTrail(file.evidence, file.evidence.title);
  await recordChange(
    {
      actor: SERVICE_ACTOR,
      subject: { kind: 'evidence', id: file.evidence.id },
      event: {
        action: 'evidence file checked',
        detail: { title, revision: file.revision, to: scanState, keptSha256: kept?.sha256 ?? null },
      },
    },
    async () => {
      if (await endQuarantine({ id, scanState, problem, kept, at: now })) return;
      throw new Error(`The file ${id} left its quarantine while it was being checked`);
    },
  );
}

async function check(
  { kind, body }: { kind: FileKind; body: Uint8Array },
  scanner: Scanner | null,
): Promise<Outcome> {
  const found = scanner && (await scanWithClamd(scanner, body));
  if (found) return { scanState: 'refused', problem: HARMFUL, kept: null };
  const scanState = scanner ? 'clean' : 'unscanned';
  if (!isPicture(kind)) return { scanState, problem: null, kept: null };
  try {
    return { scanState, problem: null, kept: withHash(await cleanPicture(body, kind)) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // What cannot be opened cannot be cleaned: nothing of it is kept.
    return { scanState: 'refused', problem: error.sentence, kept: withHash(new Uint8Array()) };
  }
}

// A copy in plain memory: Prisma wants an array that shares its buffer with nobody.
const withHash = (bytes: Uint8Array) => ({
  body: new Uint8Array(bytes),
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
