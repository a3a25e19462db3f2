/*
 * Which failures mean that the database is slow or away, and that nothing is wrong with what was asked of it. Prisma's
 * client, its adapter, `pg` and the operating system each say so in their own way.
 * Sources: https://www.prisma.io/docs/orm/reference/error-reference, https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const CODES = new Set([
  // Prisma: cannot be reached, timed out, closed the connection, no free connection, transaction not begun or expired.
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'],
  // PostgreSQL: connection failures, shutting down, starting up, too many clients, and its limits of time.
  ...['08000', '08001', '08003', '08006', '57P01', '57P02', '57P03', '53300', '57014', '55P03', '25P03'],
  ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN'],
]);
const KINDS = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections']);
const SENTENCES =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/;

/** The deepest that one failure is wrapped in another. */
const DEPTH = 5;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function saysSo(failure: Record<string, unknown>): boolean {
  const { code, originalCode, kind, message, errno, syscall } = failure;
  // A file that is not there has the same code as a socket that is not there.
  if (code === 'ENOENT') return syscall === 'connect' && errno !== undefined;
  if ([code, originalCode].some((word) => typeof word === 'string' && CODES.has(word))) return true;
  if (typeof kind === 'string' && KINDS.has(kind)) return true;
  return typeof message === 'string' && SENTENCES.test(message);
}

/** True when `failure` means that the database did not answer, or not in time: the same may work a minute later. */
export function isDatabaseAway(failure: unknown, depth = DEPTH): boolean {
  if (!isObject(failure) || depth === 0) return false;
  if (saysSo(failure)) return true;
  const { cause, meta } = failure;
  const wrapped = isObject(meta) ? meta.driverAdapterError : null;
  return isDatabaseAway(cause, depth - 1) || isDatabaseAway(wrapped, depth - 1);
}
