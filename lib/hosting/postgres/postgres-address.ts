/** Where a built-in PostgreSQL is reached: through a socket file in this folder, or on this port of 127.0.0.1. */
export type PostgresAddress = { socketFolder: string } | { port: number };

/** Part of a socket file's name, and of nothing else: no port is taken. */
const SOCKET_PORT = 5432;

/** The longest path of a socket that every system takes, in bytes: macOS has 104, one of them for the end. */
const LONGEST_PATH = 103;

/**
 * A socket file belongs to the folder it is in, so no other program can have it first, as it can a port. Its path has a
 * limit, and Windows has no such files that PostgreSQL's clients here can open: then null.
 */
export function findSocketFolder(dataFolder: string): string | null {
  const file = `${dataFolder}/.s.PGSQL.${SOCKET_PORT}`;
  return process.platform !== 'win32' && Buffer.byteLength(file) <= LONGEST_PATH ? dataFolder : null;
}

/** The connection address of `database` there, without a user. */
export function addressToUrl(address: PostgresAddress, database: string): string {
  if ('port' in address) return `postgresql://127.0.0.1:${address.port}/${database}`;
  return `postgresql://localhost:${SOCKET_PORT}/${database}?host=${encodeURIComponent(address.socketFolder)}`;
}

/** PostgreSQL's settings to be reached there and nowhere else. */
export function addressSettings(address: PostgresAddress): Record<string, string> {
  if ('port' in address)
    return { listen_addresses: '127.0.0.1', port: String(address.port), unix_socket_directories: '' };
  return {
    listen_addresses: '',
    port: String(SOCKET_PORT),
    unix_socket_directories: address.socketFolder,
    unix_socket_permissions: '0700',
  };
}
