const LINK = /\[((?:\\.|[^[\]\\]){1,300})\]\((?:[^()\s]{0,500})\)/g;
const EMPHASIS = /\*\*|__/g;
const ESCAPE = /\\([\\`*_{}[\]()#+.!-])/g;
const BARE_ADDRESS = /<(https?:\/\/[^<>\s]{1,500})>/g;

/**
 * The words of a source text without the marks its first format left behind: offices paste from pages that become
 * "**", "[x](#)" and "\(" on the way to plain text. The kept text is hashed and keeps them; this is for showing it.
 * No word is added, changed or taken away.
 */
export function toDisplayText(text: string): string {
  return text.replace(LINK, '$1').replace(EMPHASIS, '').replace(BARE_ADDRESS, '$1').replace(ESCAPE, '$1');
}
