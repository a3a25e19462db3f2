import { z } from 'zod';
import type { BackupOutcome } from '@/lib/domain/backup-run';

const outcome = z.union([
  z.object({
    made: z.object({
      folder: z.string(),
      bytes: z.number(),
      sameDisk: z.boolean().nullable(),
      encrypted: z.boolean(),
    }),
  }),
  z.object({ problem: z.string() }),
]);

/** What another process said became of a backup. */
export function readOutcome(said: unknown): BackupOutcome {
  const read = outcome.safeParse(said);
  return read.success ? read.data : { problem: 'The backup ended without saying what became of it.' };
}
