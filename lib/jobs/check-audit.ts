import { readAnchorSettings } from '@/lib/config/backup-settings';
import { anchorKeyOf, checkAudit } from '@/lib/services/audit/anchor-audit';
import { addToAnchorFile, readAnchorFile } from '@/lib/services/audit/anchor-file';

/**
 * Checks the audit trail and anchors its end: nightly, and after each publication. The anchor is written to the file outside
 * the database once the database has kept it: a file that is ahead of the database would look like a trail that was cut.
 * @throws Error when something is not as it was, so that it is in the log as well.
 */
export async function checkAuditJob(now: Date): Promise<void> {
  const { anchorKey, anchorFile } = readAnchorSettings();
  const inFile = readAnchorFile(anchorFile);
  const { problems, anchors } = await checkAudit({ key: anchorKeyOf(anchorKey), inFile }, now);
  const [first] = problems;
  if (first) {
    throw new Error(
      `The audit trail has ${problems.length} problems, the first at event ${first.seq}: ${first.problem}. See npm run audit:verify.`,
    );
  }
  addToAnchorFile(anchorFile, anchors);
}
