import { join } from 'node:path';
import type { StartSettings } from '@/lib/config/env';

/** Where the trial accounts of a built-in database are kept. */
export const accountsFile = ({ dataDir }: StartSettings): string => join(dataDir, 'trial-accounts.txt');

/** The lines that tell the person who starts the service how to sign in; `accounts` were made just now. */
export function howToSignIn(settings: StartSettings, accounts: string | null): string[] {
  const signIn = `Sign in at ${settings.origin}/sign-in`;
  if (settings.databases.owner !== undefined) {
    return [`${signIn}. Accounts are added with: npm run user:add -- --email … --role …`];
  }
  if (accounts === null) return [`${signIn}. The trial accounts are in ${accountsFile(settings)}.`];
  return [`${signIn} with a trial account (kept in ${accountsFile(settings)}):`, accounts.trimEnd()];
}
