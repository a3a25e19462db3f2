import { startEmbeddedPostgres } from '@/lib/hosting/postgres/embedded-postgres';

// Starts a PostgreSQL, says its process number, and then waits to be killed.
const server = await startEmbeddedPostgres(process.argv[2] ?? '');
process.stdout.write(`${server.pid}\n`);
setInterval(() => undefined, 1000);
