import { listLines } from './source-lines';

const MARKER = /^(?:[-–—•*·▪◦‣o]|\(?[a-z]\)|\(?[ivx]{1,5}\)|\d{1,2}[.)])\s+(?=\S)/;

/** True when the line opens with a bullet, a letter or a number of a list. A paragraph number such as "2.1" does not. */
export function opensBullet(words: string): boolean {
  return MARKER.test(words);
}

/** The bullets of a text, without their markers. Lines that carry a bullet on are joined to it with a space. */
export function listBullets(text: string): string[] {
  const lines = listLines(text);
  const bullets: string[][] = [];
  let open: string[] | null = null;
  for (let index = 0; index < lines.count; index += 1) {
    const { words } = lines.at(index);
    if (opensBullet(words)) {
      open = [words.replace(MARKER, '')];
      bullets.push(open);
    } else if (words === '') {
      open = null;
    } else {
      open?.push(words);
    }
  }
  return bullets.map((bullet) => bullet.join(' '));
}
