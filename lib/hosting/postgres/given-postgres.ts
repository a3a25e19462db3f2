import { DatabaseError } from 'pg';
import { PlainProblem } from '@/lib/config/plain-problem';
import { withClient } from './roles';

/** The oldest PostgreSQL this service is tested with. */
const OLDEST = 15;

/** "db.example.org:5432": enough to know which server is meant, and no password. */
const serverIn = (url: string) => new URL(url).host;

/** What the server itself says when it lets nobody in, by its own code. */
const REFUSALS: Record<string, string> = {
  '28P01': 'does not accept the user name and password in DATABASE_URL',
  '28000': 'does not let the user in DATABASE_URL in',
  '3D000': 'has no database of the name in DATABASE_URL',
  '53300': 'has no connection left to give',
};

function sentenceFor(error: unknown, url: string): string {
  const server = serverIn(url);
  if (error instanceof DatabaseError) {
    return `The PostgreSQL server at ${server} ${REFUSALS[error.code ?? ''] ?? `says: ${error.message}`}.`;
  }
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'no answer in 10 seconds';
  return `The PostgreSQL server at ${server} cannot be reached (${reason}): check DATABASE_URL, and that the server is running.`;
}

/**
 * Makes sure that the server of `url` answers and is new enough.
 * @throws PlainProblem that says what is wrong with it.
 */
export async function assertUsableServer(url: string): Promise<void> {
  const version = await readVersion(url).catch((error: unknown) => {
    throw new PlainProblem(sentenceFor(error, url));
  });
  if (version >= OLDEST) return;
  throw new PlainProblem(
    `The PostgreSQL server at ${serverIn(url)} is version ${version}, and this service needs ${OLDEST} or later.`,
  );
}

async function readVersion(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
    return Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  });
}
