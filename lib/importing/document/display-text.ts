const LINK = /\[((?:\\.|[^[\]\\]){1,300})\]\((?:[^()\s]{0,500})\)/g;
const EMPHASIS = /\*\*/g;
const ESCAPE = /\\([\\`*_{}[\]()#+.!-])/g;
const BARE_ADDRESS = /<(https?:\/\/[^<>\s]{1,500})>/g;

/**
 * The words of a source slice without the marks its first format left behind. Offices paste from pages that become
 * "**", "[x](#)" and "\(" on the way to plain text. The kept text keeps them, because it is hashed and must match the
 * document; this is only for showing it. No word is added, changed or taken away.
 */
export function toDisplayText(slice: string): string {
  return slice.replace(LINK, '$1').replace(EMPHASIS, '').replace(BARE_ADDRESS, '$1').replace(ESCAPE, '$1');
}
