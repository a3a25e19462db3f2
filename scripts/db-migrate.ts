// `npm run db:migrate`: brings the database up to date without starting the service.
import { runWithDatabase } from './with-database';

void runWithDatabase(async ({ applied }) => {
  console.log(applied.length === 0 ? 'The database was up to date.' : `Applied: ${applied.join(', ')}.`);
});
