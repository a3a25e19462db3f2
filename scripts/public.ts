// The public front alone: the published site and nothing else, with the right to read published pages only.
//   PUBLIC_DATABASE_URL=postgresql://… PORT=8080 npm run public
import { createServer } from 'node:http';
import { readEnvFile } from '@/lib/config/child-environment';
import { readPublicSettings } from '@/lib/config/env';
import { listen } from '@/lib/hosting/listen';
import { runAsPart } from '@/lib/hosting/run-as-part';
import { openFront } from './open-front';

void runAsPart(async () => {
  readEnvFile(process.cwd());
  const { port, host, origin, databaseUrl } = readPublicSettings();
  const { front, close: closeFront } = await openFront(databaseUrl, { https: origin.startsWith('https:') });
  const close = await listen(createServer(front.handle), port, host);
  return {
    async close() {
      await close();
      await closeFront();
    },
  };
});
