import { setTimeout as wait } from 'node:timers/promises';
import { withClient } from '@/lib/hosting/postgres/roles';

/** In milliseconds. */
const BETWEEN_LOOKS = 500;
const BETWEEN_LINES = 30_000;

/** A draft is published a moment later; one that stays so long has errors on its checklist. */
const MOST_LOOKS_AT_DRAFT = 60;

const STATE = 'select state from publication where number = 1';

/** The state of edition 1, or null when it cannot be read just now. */
const stateOf = (ownerUrl: string): Promise<string | null> =>
  withClient(
    ownerUrl,
    async (client) => (await client.query<{ state: string }>(STATE)).rows[0]?.state ?? null,
  ).catch(() => null);

/**
 * Waits for edition 1, which the set-up of a trial publishes, for as long as it is being made; says now and then that it
 * is. Answers a sentence when it will not come.
 */
export async function waitForFirstEdition(
  { ownerUrl, address }: { ownerUrl: string; address: string },
  say: (line: string) => void,
): Promise<string | null> {
  say('Preparing edition 1: its pages and charts are drawn. This takes a minute or two on a small machine.');
  let looksAtDraft = 0;
  let nextLine = performance.now() + BETWEEN_LINES;
  for (;;) {
    const answer = await fetch(`${address}/`).catch(() => null);
    if (answer?.ok) return null;
    const state = await stateOf(ownerUrl);
    looksAtDraft = state === 'draft' ? looksAtDraft + 1 : 0;
    if (state === 'failed' || looksAtDraft > MOST_LOOKS_AT_DRAFT) {
      return 'Edition 1 could not be published: the page Publications of the signed-in service says why. Everything else works.';
    }
    if (performance.now() > nextLine) {
      say('Still preparing edition 1.');
      nextLine += BETWEEN_LINES;
    }
    await wait(BETWEEN_LOOKS);
  }
}
