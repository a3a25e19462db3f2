import { closeDatabase, inTransaction, openDatabase } from '@/lib/data/database';
import { listUncoveredPeople } from '@/lib/data/uncovered/people';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { ROLE_LABELS, ROLES } from '@/lib/domain/permissions';
import { insertWithPassword } from '@/lib/services/people/add-person';
import { makePassword } from '@/lib/services/people/make-password';

/**
 * Adds one account for each role, as the database's owner, so that a service nobody has an account in can be tried.
 * Returns what to keep of them: one line for each role with its e-mail address and its password. Null, and nothing is
 * changed, when there is anybody already.
 */
export async function createTrialAccounts(ownerUrl: string): Promise<string | null> {
  openDatabase(ownerUrl);
  try {
    return await inTransaction(addOneOfEachRole);
  } finally {
    await closeDatabase();
  }
}

async function addOneOfEachRole(): Promise<string | null> {
  if ((await listUncoveredPeople()).length > 0) return null;
  const lines: string[] = [];
  for (const role of ROLES) {
    const account = { email: `${role}@trial.example`, password: makePassword() };
    await insertWithPassword(SERVICE_ACTOR, {
      ...account,
      name: `Trial ${ROLE_LABELS[role].toLowerCase()}`,
      role,
    });
    lines.push(`${ROLE_LABELS[role].padEnd(16)}  ${account.email.padEnd(27)}  ${account.password}`);
  }
  return `${lines.join('\n')}\n`;
}
