import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import type { Role } from '@/lib/domain/permissions';

/** Cookies of one person as a browser takes them. */
export type Cookies = Parameters<BrowserContext['addCookies']>[0];

/** Beside the data of the service that gave it, so that no session outlives its service. */
const fileOf = (role: Role): string => join(process.env.TRACKER_DATA_DIR ?? '', `session-of-${role}.json`);

/** The session of this role that a test before has opened, or null. */
export const findKeptSession = (role: Role): Cookies | null =>
  existsSync(fileOf(role)) ? JSON.parse(readFileSync(fileOf(role), 'utf8')) : null;

/**
 * Keeps a session of this role for all journeys of one service, by browser or by request: tries to sign in are counted,
 * by person and by address, and a runner that begins anew after a failed test must not use them up.
 */
export const keepSession = (role: Role, cookies: Cookies): void =>
  writeFileSync(fileOf(role), JSON.stringify(cookies), { mode: 0o600 });
