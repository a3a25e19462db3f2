// The public front alone: the published site and nothing else, with the right to read published pages only.
//   PUBLIC_DATABASE_URL=postgresql://… PORT=8080 node --import tsx scripts/public.ts
import { readEnvFile } from '@/lib/config/child-environment';
import { readPublicSettings } from '@/lib/config/env';
import { listen } from '@/lib/hosting/listen';
import { runAsPart } from '@/lib/hosting/run-as-part';
import { createSafeServer } from '@/lib/server/safe-server';
import { openFront } from './open-front';

void runAsPart(async () => {
  readEnvFile(process.cwd());
  const { port, host, origin, databaseUrl } = readPublicSettings();
  const https = origin.startsWith('https:');
  const onProblem = (problem: unknown) => console.error('A request could not be answered:', problem);
  const { front, close: closeFront } = await openFront(databaseUrl, { https });
  const close = await listen(createSafeServer(front.handle, { https, onProblem }), port, host);
  return {
    async close() {
      await close();
      await closeFront();
    },
  };
});
