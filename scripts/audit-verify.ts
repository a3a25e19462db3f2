// Checks the whole audit trail against itself, and against every anchor there ever was.
//   npm run audit:verify
import { PlainProblem } from '@/lib/config/plain-problem';
import { countEvents } from '@/lib/data/audit/audit';
import { countTakenOut, listBrokenEvents } from '@/lib/data/audit/audit-chain';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { findAnchorKey } from '@/lib/hosting/anchor-key';
import { anchorKeyOf, checkAnchors, publicKeyOf } from '@/lib/services/audit/anchor-audit';
import { readAnchorFile } from '@/lib/services/audit/anchor-file';
import { runWithDatabase } from './with-database';

void runWithDatabase(async ({ urls, settings }) => {
  const publicKey = publicKeyOf(anchorKeyOf(findAnchorKey(settings)));
  const inFile = readAnchorFile(settings.anchorFile);
  openDatabase(urls.audit);
  try {
    const problems = [...(await listBrokenEvents()), ...(await checkAnchors(inFile, publicKey))];
    for (const { seq, problem } of problems) console.log(`Event ${seq}: ${problem}`);
    console.log(`Public key of the anchors: ${publicKey}`);
    if (problems.length > 0) {
      throw new PlainProblem(`The audit trail is not as it was written: ${problems.length} problems.`);
    }
    const { events, erasures, unhashed } = await countTakenOut();
    if (erasures > 0)
      console.log(
        `Words were taken out of ${events} events by ${erasures} erasures of 2 people. The hashes of ${unhashed} of these events, written before their words stood beside them, can no longer be worked out from their words; they are checked as they were left, and the chain and its anchors hold.`,
      );
    const newest = inFile.at(-1);
    const anchored = newest
      ? `event ${newest.seq}, at ${newest.at}`
      : 'nothing yet: the first anchor comes tonight';
    console.log(`The audit trail is whole: ${await countEvents()} events. Anchored up to ${anchored}.`);
  } finally {
    await closeDatabase();
  }
});
