// `npm run db:migration -- add_meeting_notes`: writes the migration for what has changed in prisma/schema.prisma.
import { relative } from 'node:path';
import { PlainProblem } from '@/lib/config/plain-problem';
import { inDatabase, prepareDatabase, prepareRoles, roleUrls } from '@/lib/hosting/postgres/roles';
import { startScratchPostgres } from '@/lib/hosting/postgres/scratch-postgres';
import { writeMigration } from '@/prisma/migrate';

const SCRATCH = { name: 'scratch', secret: 'thrown away with the scratch database' };

/** A server for a moment, so that no database with anything in it is ever touched. */
async function withScratchDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const server = await startScratchPostgres();
  try {
    await prepareRoles(server.adminUrl, SCRATCH.secret);
    await prepareDatabase(server.adminUrl, SCRATCH.name);
    const url = inDatabase(server.adminUrl, SCRATCH.name);
    return await work(roleUrls(url, SCRATCH.secret).owner);
  } finally {
    await server.stop();
  }
}

async function main(): Promise<string> {
  const [name = ''] = process.argv.slice(2);
  const file = await withScratchDatabase((url) => writeMigration({ url, name, now: new Date() }));
  if (file === null)
    return 'There is nothing to migrate: the migrations lead to prisma/schema.prisma as it is.';
  return `Written: ${relative(process.cwd(), file)}. Read it before you commit it.`;
}

// Prisma's engine leaves a timer behind that would keep this process for ten seconds more, hence the explicit ends.
main().then(
  (line) => {
    console.log(line);
    process.exit(0);
  },
  (error: unknown) => {
    console.error(error instanceof PlainProblem ? error.message : error);
    process.exit(1);
  },
);
