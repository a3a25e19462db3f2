import { textWidth } from '@/components/trends/drawing/chart-layout';
import { PICTURE_EDGE } from '@/components/trends/drawing/picture-size';
import type { PictureSize } from '@/lib/domain/picture-kinds';
import { sourceParts } from '@/lib/domain/chart/notes/dated-words';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import { type DrawnModel, isFunnel } from '../charts/drawn-model';
import { escapeMarkup } from '../charts/serialise-drawing';

/** An image does not inherit the colours and the fonts of the page around it, so it carries its own. */
const INK = '#0b0c0c';
const PAPER = '#ffffff';
const FONTS = 'Arial, Arimo, Helvetica, sans-serif';

/** What the style sheet gives these parts on a page. */
const DRESSED: Record<string, string> = {
  'tc-halo': ` stroke="${PAPER}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`,
  'tc-dot': ` stroke="${PAPER}" stroke-width="1"`,
  'tc-signal': ` stroke="${PAPER}" stroke-width="1"`,
};

const MARGIN = 16;
const LEADING = 1.35;

type Words = { text: string; size: number; bold: boolean };
type ChartWords = Pick<
  ChartModel,
  'headline' | 'subtitle' | 'illustrative' | 'sentence' | 'annotations' | 'footnotes' | 'notes' | 'sourceLine'
>;
type Block = { markup: string; height: number };

function rowsOf({ text, size }: Words, width: number): string[] {
  const rows: string[] = [];
  for (const word of text.split(' ')) {
    const last = rows.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width)
      rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}

/** Words in rows from `top` down, in units of the drawing. */
function written(all: readonly Words[], { width, top }: { width: number; top: number }): Block {
  let y = top;
  const markup = all.flatMap((words) => {
    const weight = words.bold ? ' font-weight="700"' : '';
    const rows = rowsOf(words, width - 2 * MARGIN).map((row) => {
      y += words.size * LEADING;
      return `<text x="${MARGIN}" y="${Math.round(y - words.size * 0.3)}" font-size="${words.size}"${weight}>${escapeMarkup(row)}</text>`;
    });
    y += 4;
    return rows;
  });
  return { markup: markup.join(''), height: Math.ceil(y - top) };
}

const words = (text: string, size: number, bold = false): Words => ({ text, size, bold });

const above = ({ headline, subtitle, illustrative }: ChartWords): Words[] => [
  words(headline, 20, true),
  words(subtitle, 15),
  ...(illustrative ? [words('Illustrative figures', 15, true)] : []),
];

/** An address is no use in a picture, and too long for its rows: the page has it. */
const from = (source: string): string => {
  const { words: said } = sourceParts(source);
  return said === '' ? '' : ` (source: ${said})`;
};

const below = ({ sentence, annotations, footnotes, notes, sourceLine }: ChartWords): Words[] => [
  words(sentence, 15, true),
  ...annotations.map(({ letter, words: event, source }) => words(`${letter}  ${event}${from(source)}`, 14)),
  ...footnotes.map(({ mark, words: said, source }) => words(`[${mark}]  ${said}${from(source)}`, 14)),
  ...notes.map((note) => words(note, 14)),
  words(sourceLine, 13),
];

/** The words of a picture. Figures of all forces are never invented, and no event of one force is drawn beside them. */
const wordsOf = (model: DrawnModel): ChartWords =>
  isFunnel(model)
    ? {
        ...model,
        // Away from its page it must say what the share is of.
        headline: `${model.title}. ${model.headline}`,
        ...{ illustrative: false, annotations: [], notes: [...model.notes, model.method] },
      }
    : model;

const NO_WORDS: Block = { markup: '', height: 0 };

/**
 * A drawing of the worker as a picture of its own: with its own paper, ink and fonts, without a class, a style or a
 * link, so that it looks the same in a page, in a document and alone. The wide one carries its title, its
 * verdict, what its letters stand for, its notes and its source.
 * @throws Error when `drawing` is not what the worker draws.
 */
export function standAloneSvg(drawing: string, model: DrawnModel, size: PictureSize): string {
  const [, across = '', down = '', letters = '', inside = ''] =
    /^<svg class="[^"]*" viewBox="0 0 (\d+) (\d+)"[^>]* font-size="(\d+)">(.*)<\/svg>$/s.exec(drawing) ?? [];
  if (inside === '') throw new Error(`The drawing of the chart "${model.title}" is not one of the worker’s`);
  const width = Number(across) + 2 * PICTURE_EDGE;
  const head = size === 'wide' ? written(above(wordsOf(model)), { width, top: MARGIN / 2 }) : NO_WORDS;
  const top = head.height === 0 ? 0 : head.height + MARGIN / 2;
  const foot =
    size === 'wide' ? written(below(wordsOf(model)), { width, top: top + Number(down) }) : NO_WORDS;
  const height = top + Number(down) + foot.height + (foot.height === 0 ? 0 : MARGIN / 2);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeMarkup(model.altText)}" font-family="${FONTS}" font-size="${letters}" fill="${INK}">`,
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>`,
    head.markup,
    `<g transform="translate(${PICTURE_EDGE} ${top})">${dressed(inside)}</g>`,
    foot.markup,
    '</svg>',
  ].join('');
}

/** The parts with their looks written on them instead of a class. Words of the chart hold no quotation mark that could be taken for one. */
function dressed(inside: string): string {
  return inside
    .replaceAll('="currentColor"', `="${INK}"`)
    .replace(/ class="([^" ]*)[^"]*"/g, (_all, name: string) => DRESSED[name] ?? '');
}
