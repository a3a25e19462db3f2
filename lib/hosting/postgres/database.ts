import { join } from 'node:path';
import type { StartSettings } from '@/lib/config/env';
import { findRunningServer, startEmbeddedPostgres } from './embedded-postgres';
import type { EmbeddedPostgres } from './embedded-postgres';
import { assertUsableServer } from './given-postgres';
import { keepSecret } from '@/lib/hosting/kept-secret';
import { addressToUrl } from './postgres-address';
import type { Running } from '@/lib/hosting/parts/supervise';
import { inDatabase, prepareDatabase, prepareRoles, roleUrls, takeBackDefaults } from './roles';
import type { RoleKey, RoleUrls } from './roles';

/** A database that is running, with its roles, before migrations. */
export interface StartedDatabase {
  urls: RoleUrls;
  /** Lines the person who starts the service should read. */
  notes: string[];
  stop(): Promise<void>;
  /** The server, when it is ours to keep running; null when it is somebody else's. */
  server: OwnServer | null;
}

/** A built-in server: the one that runs, and how to start it again where the others look for it. */
interface OwnServer {
  running: Running;
  startAgain(): Promise<Running>;
}

/** The database of the built-in server. */
const NAME = 'tracker';

/** The secret of this installation: the one that was set, or one made at the first start and kept. */
export const findAuthSecret = ({ authSecret, dataDir }: StartSettings): string =>
  authSecret ?? keepSecret(join(dataDir, 'auth-secret'));

const asPart = (server: EmbeddedPostgres, dataDir: string): Running => ({
  ready: Promise.resolve(),
  ended: server.ended.then(() => `its log ${join(dataDir, 'postgres.log')} says why`),
  stop: () => server.stop(),
});

async function startEmbedded({ dataDir }: StartSettings, secret: string): Promise<StartedDatabase> {
  const server = await startEmbeddedPostgres(dataDir);
  try {
    await prepareRoles(server.adminUrl, secret);
    await prepareDatabase(server.adminUrl, NAME);
    const adminUrl = inDatabase(server.adminUrl, NAME);
    await takeBackDefaults(adminUrl);
    const notes = server.isElsewhere ? [`The database is kept in ${server.dataFolder}.`] : [];
    const { address } = server;
    const startAgain = async () => asPart(await startEmbeddedPostgres(dataDir, { address }), dataDir);
    const own = { running: asPart(server, dataDir), startAgain };
    return { urls: roleUrls(adminUrl, secret), notes, server: own, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function connectToGiven(
  ownerUrl: string,
  { databases }: StartSettings,
  secret: string,
): Promise<StartedDatabase> {
  await assertUsableServer(ownerUrl);
  const others = ['app', 'worker', 'public', 'audit', 'backup'] as const satisfies readonly RoleKey[];
  await prepareRoles(
    ownerUrl,
    secret,
    others.filter((key) => databases[key] === undefined),
  );
  const open = await takeBackDefaults(ownerUrl);
  const notes = open.map(
    (what) => `The database server lets every role make ${what}: ask whoever runs it to close that.`,
  );
  const given = Object.fromEntries(Object.entries(databases).filter(([, url]) => url !== undefined));
  const urls = { ...roleUrls(ownerUrl, secret), ...given, owner: ownerUrl };
  return { urls, notes, server: null, stop: async () => undefined };
}

/**
 * Opens the database of the settings: somebody else's when DATABASE_URL is set, otherwise the built-in one under the
 * data folder, whose lock the caller holds.
 * @throws PlainProblem when it cannot be used, with what to do about it.
 */
export async function startDatabase(settings: StartSettings, secret: string): Promise<StartedDatabase> {
  const { owner } = settings.databases;
  return owner === undefined ? startEmbedded(settings, secret) : connectToGiven(owner, settings, secret);
}

/** The addresses of the built-in database while another process of this machine serves it, or null when none does. */
export function findRunningDatabase(settings: StartSettings): RoleUrls | null {
  const address = findRunningServer(settings.dataDir);
  return address && roleUrls(addressToUrl(address, NAME), findAuthSecret(settings));
}
