import { listLines } from '../source-lines';
import { readVoiceHeading } from '../voices';
import { isSectionTitle } from './section-titles';

/** A title is introduced early; a report named later is another one. */
const LOOKED_AT = 600;
const LABELLED = /(?:^|[^\S\r\n])(?:inspection|report): (\S[^\r\n]{2,199})$/im;
const QUOTED = /\b(?:report|inspection|to) (?:"([^"\r\n]{3,200})"|“([^”\r\n]{3,200})”)/;
const NO_TITLE =
  /^(?:response|reply|comments?|answers?|office|statement|dear|our ref|your ref|date|contents)\b/i;

/** The title that a document states of the inspection: "Inspection: …", "the report “…”"; null when it states none. */
export function findStatedTitle(front: string): string | null {
  const opening = front.slice(0, LOOKED_AT);
  const quoted = QUOTED.exec(opening);
  return LABELLED.exec(opening)?.[1]?.trim() ?? quoted?.[1] ?? quoted?.[2] ?? null;
}

/** The first line of a document where it is set apart like a title and not the name of an answer or of an office. */
export function findFirstTitle(front: string): string | null {
  const lines = listLines(front.slice(0, LOOKED_AT));
  for (let index = 0; index < lines.count; index += 1) {
    const { words } = lines.at(index);
    if (words === '') continue;
    const title = words.replace(/^[#*_\s\uFEFF]+|[*_\s]+$/g, '');
    return isSectionTitle(lines, index) && !NO_TITLE.test(title) && !readVoiceHeading(title) ? title : null;
  }
  return null;
}
