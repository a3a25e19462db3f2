/** What is wrong with an address that people will be asked to follow. */
export type AddressProblem = 'not an address' | 'a user part' | 'hidden characters';

/** Letters nobody sees, and those that turn the direction of reading: with them an address can look like another one. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
/** Everything before the first "/", "?" or "#" after the protocol, where a user part would be. Browsers read "\" as "/". */
const AUTHORITY = /^[a-z]+:[\\/]*([^\\/?#]*)/i;

/**
 * The first thing that is wrong with `typed` as a link, or null. With a user part (`https://police.uk@evil.example`) the
 * address that is read is not the one that is opened. `protocols`: as URL names them, such as "https:".
 */
export function findAddressProblem(typed: string, protocols: readonly string[]): AddressProblem | null {
  if (HIDDEN.test(typed) || HIDDEN.test(decoded(typed))) return 'hidden characters';
  if (/[\s\\]/.test(typed) || !URL.canParse(typed)) return 'not an address';
  const { protocol, username, password } = new URL(typed);
  if (!protocols.includes(protocol)) return 'not an address';
  const [, authority = ''] = AUTHORITY.exec(typed) ?? [];
  return authority.includes('@') || username !== '' || password !== '' ? 'a user part' : null;
}

/** With its %-codes as characters, where they are whole: browsers show them like that. */
function decoded(typed: string): string {
  try {
    return decodeURIComponent(typed);
  } catch {
    return typed;
  }
}
