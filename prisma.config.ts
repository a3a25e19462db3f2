import { defineConfig } from 'prisma/config';

// Only Prisma's own command line reads this file, such as `prisma migrate deploy` on a server without this service.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
