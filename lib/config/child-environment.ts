import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from './parse-settings';

/** What any program needs from the machine it runs on; nothing in it is a secret of ours. */
const FROM_THE_MACHINE = [
  'PATH',
  'HOME',
  'USER',
  'LANG',
  'LC_ALL',
  'TZ',
  'TMPDIR',
  'NODE_OPTIONS',
  'NODE_EXTRA_CA_CERTS',
  'SystemRoot',
  'windir',
  'ComSpec',
  'PATHEXT',
  'TEMP',
  'TMP',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
];

/** The environment a child process starts with, before it is given the few settings it needs. */
export function machineEnvironment(source: Source = process.env): NodeJS.ProcessEnv {
  const kept = FROM_THE_MACHINE.filter((name) => source[name] !== undefined);
  return { ...Object.fromEntries(kept.map((name) => [name, source[name]])), NODE_ENV: 'production' };
}

/** Reads the optional `.env` file of a folder; a setting already in the environment wins. */
export function readEnvFile(folder: string): void {
  const file = join(folder, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}
