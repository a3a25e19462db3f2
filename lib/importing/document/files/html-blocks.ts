import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type Block, type DocumentText, type Furniture, joinBlocks, listFurniture } from './blocks';
import { rowBlocks } from './table-rows';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Never shown as words of the document. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'svg',
  'iframe',
  'object',
  'select',
  'textarea',
]);
const AROUND_THE_PAGE = new Set(['nav', 'header', 'footer', 'aside', 'form', 'dialog', 'button']);
const BLOCKS = new Set([
  ...AROUND_THE_PAGE,
  ...[
    'address',
    'article',
    'blockquote',
    'body',
    'caption',
    'dd',
    'details',
    'div',
    'dl',
    'dt',
    'fieldset',
    'figcaption',
  ],
  ...[
    'figure',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'html',
    'li',
    'main',
    'ol',
    'p',
    'pre',
    'section',
    'summary',
  ],
  ...['table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'],
]);
const MOST_DEPTH = 400;
const AROUND = 'It is around the page, not of the document.';

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((found) => found.name === name)?.value ?? null;

const isHidden = (element: Element): boolean =>
  attribute(element, 'hidden') !== null ||
  attribute(element, 'aria-hidden') === 'true' ||
  /display:\s*none|visibility:\s*hidden/i.test(attribute(element, 'style') ?? '');

/** What is being gathered: blocks that are whole, and the one that is still open. */
class Gathering {
  readonly blocks: Block[] = [];
  readonly furniture: Furniture[] = [];

  /** `takesAll`: also what is around a page, for it is the furniture itself that is read. */
  constructor(readonly takesAll = false) {}

  private words = '';
  private follows = false;

  add(words: string): void {
    this.words += words;
  }

  /** Ends the open block. `follows`: the next one is a further row of the same list. */
  end(follows = false): void {
    const text = tidy(this.words);
    if (/[\p{L}\p{N}]/u.test(text)) this.blocks.push({ text, follows: this.follows });
    this.words = '';
    this.follows = follows;
  }
}

/** Single spaces, as a browser shows them; the breaks that the author made are kept. */
const tidy = (words: string): string =>
  words
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/ ?\u0001 ?/g, '\n')
    .trim();

/** Stands for a break inside a block until white space has been tidied. No HTML can hold it: the parser takes it out. */
const BREAK = '\u0001';

function wordsWithin(element: Element, gathering: Gathering): string {
  for (const child of element.childNodes) gather(child, gathering, 0);
  gathering.end();
  return gathering.blocks.map(({ text }) => text).join('\n');
}

function whyFurniture(element: Element): string | null {
  if (isHidden(element)) return 'It is hidden on the page.';
  return AROUND_THE_PAGE.has(element.tagName) ? AROUND : null;
}

function gather(node: Node, gathering: Gathering, depth: number): void {
  if (node.nodeName === '#text' && 'value' in node) gathering.add(node.value.replaceAll(BREAK, ' '));
  if (!isElement(node) || SILENT.has(node.tagName) || depth > MOST_DEPTH) return;
  if (node.tagName === 'br') return gathering.add(BREAK);
  const why = gathering.takesAll ? null : whyFurniture(node);
  if (why !== null) {
    const text = wordsWithin(node, new Gathering(true));
    if (text !== '') gathering.furniture.push({ text, why });
    return;
  }
  if (node.tagName === 'table') return gatherTable(node, gathering);
  if (!BLOCKS.has(node.tagName)) {
    for (const child of node.childNodes) gather(child, gathering, depth + 1);
    return;
  }
  const row = node.tagName === 'li' ? rowOf(node) : null;
  gathering.end(row !== null && row.index > 0);
  if (row) gathering.add(`${row.marker} `);
  for (const child of node.childNodes) gather(child, gathering, depth + 1);
  gathering.end();
}

/** Which row of its list it is, and "-" as plain text writes a list, or the number that a browser shows. */
function rowOf(item: Element): { index: number; marker: string } {
  const list = item.parentNode;
  const isList = list !== null && 'tagName' in list;
  const rows = (list?.childNodes ?? []).filter((node) => isElement(node) && node.tagName === 'li');
  const index = rows.findIndex((node) => node === item);
  if (!isList || list.tagName !== 'ol') return { index, marker: '-' };
  return { index, marker: `${Number(attribute(list, 'start') ?? 1) + index}.` };
}

function gatherTable(table: Element, gathering: Gathering): void {
  gathering.end();
  const rows = elementsOf(table, 'tr').map((row) =>
    row.childNodes.filter(isElement).map((cell) => {
      const within = new Gathering(gathering.takesAll);
      const text = wordsWithin(cell, within);
      gathering.furniture.push(...within.furniture);
      return { isHeading: cell.tagName === 'th', text };
    }),
  );
  gathering.blocks.push(...rowBlocks(rows));
}

function elementsOf(element: Element, name: string): Element[] {
  return element.childNodes
    .filter(isElement)
    .flatMap((child) =>
      child.tagName === name ? [child] : child.tagName === 'table' ? [] : elementsOf(child, name),
    );
}

/** Where a page says which part of it is the document, the rest of it is furniture. */
function mainOf(root: Element): Element {
  const mains = elementsOf(root, 'main');
  return mains.length === 1 && mains[0] ? mains[0] : root;
}

/** The words of a web page in the order in which they stand, block by block. Scripts and styles are never read. */
export function readHtml(html: string): DocumentText {
  const page = parse(html).childNodes.filter(isElement)[0];
  if (!page) return { text: '', furniture: [] };
  const gathering = new Gathering();
  const main = mainOf(page);
  gather(main, gathering, 0);
  gathering.end();
  const around = main === page ? [] : aroundMain(page, main);
  return {
    text: joinBlocks(gathering.blocks),
    furniture: listFurniture([...around, ...gathering.furniture]),
  };
}

function aroundMain(page: Element, main: Element): Furniture[] {
  const without = (element: Element): Element => ({
    ...element,
    childNodes: element.childNodes
      .filter((child) => child !== main)
      .map((child) => (isElement(child) ? without(child) : child)),
  });
  const text = wordsWithin(without(page), new Gathering(true));
  return text === '' ? [] : [{ text, why: AROUND }];
}
