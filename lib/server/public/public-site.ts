import { webSettings } from '@/lib/config/env';
import { openPublished } from '@/lib/data/publications/published';
import { type PublicFront, createPublicFront } from './public-front';

let opened: Promise<PublicFront> | undefined;

/**
 * The public front inside Next, for hosts that can only run `next start`. Where our own server runs, it answers before
 * Next is asked, and this is never opened. Needs the settings of the web process.
 */
export function publicSite(): Promise<PublicFront> {
  opened ??= openSite();
  return opened;
}

async function openSite(): Promise<PublicFront> {
  const settings = webSettings();
  const store = openPublished(settings.publicDatabaseUrl);
  const front = createPublicFront({
    load: store.load,
    listen: store.listen,
    https: settings.origin.startsWith('https:'),
  });
  await front.start();
  return front;
}
