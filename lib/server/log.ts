import { type Logger, pino } from 'pino';
import { webSettings } from '@/lib/config/env';

let opened: Logger | undefined;

/** The log of the web process, as lines of JSON. Never given a password, a token, a draft or an e-mail address. */
export function log(): Logger {
  opened ??= pino({ level: webSettings().logLevel, base: { part: 'web' } });
  return opened;
}
