import { compactPath } from './compact-path';

/** What is kept of each element. All else (ids, library classes, clip paths, styles, tab stops) is left out. */
const KEPT: Record<string, readonly string[]> = {
  g: [],
  path: ['d'],
  line: ['x1', 'y1', 'x2', 'y2'],
  rect: ['x', 'y', 'width', 'height'],
  circle: ['cx', 'cy', 'r'],
  text: ['x', 'y'],
  title: [],
};

/** Handed down from parent to child, so it is written only where it changes. */
const INHERITED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-size',
  'font-weight',
  'text-anchor',
];
const OWN = ['stroke-opacity', 'fill-opacity'];
const DEFAULTS: Record<string, string> = {
  stroke: 'none',
  'stroke-width': '1',
  'fill-opacity': '1',
  'stroke-opacity': '1',
};
const DROPPED = new Set(['defs', 'desc']);

/** The library gives the whole sheet an empty title; that of a mark is ours, and shows on hover. */
const isOfTheSheet = (element: Element): boolean =>
  element.tagName.toLowerCase() === 'title' && element.parentElement?.tagName.toLowerCase() === 'svg';

type Inherited = Readonly<Record<string, string>>;

/** Text made safe inside an element or a double-quoted attribute. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const rounded = (value: string) =>
  /^-?\d+\.\d+(?:e-?\d+)?$/.test(value) ? String(Math.round(Number(value) * 10) / 10 || 0) : value;

function valueOf(name: string, value: string): string {
  if (name === 'd') return compactPath(value);
  return OWN.includes(name) ? value : rounded(value);
}

/** Our own classes only: the page's style sheet hangs colours of forced-colour modes and of print on them. */
function ownClasses(element: Element): [string, string][] {
  const names = (element.getAttribute('class') ?? '').split(/\s+/).filter((name) => name.startsWith('tc-'));
  return names.length > 0 ? [['class', names.join(' ')]] : [];
}

function attributesOf(element: Element, kept: readonly string[], inherited: Inherited): [string, string][] {
  const given = (names: readonly string[]) =>
    names.flatMap((name): [string, string][] => {
      const value = element.getAttribute(name);
      return value === null ? [] : [[name, valueOf(name, value)]];
    });
  const paints = given([...INHERITED, ...OWN]).filter(
    ([name, value]) => (inherited[name] ?? DEFAULTS[name]) !== value,
  );
  // A line has no inside, so its fill says nothing.
  const telling = element.tagName === 'line' ? paints.filter(([name]) => name !== 'fill') : paints;
  return [...ownClasses(element), ...given(kept), ...telling];
}

function serialiseChildren(element: Element, inherited: Inherited): string {
  return [...element.childNodes]
    .map((node) => {
      if (node.nodeType === node.TEXT_NODE) return escapeMarkup(node.textContent ?? '');
      const child = [...element.children].find((one) => one === node);
      return child ? serialiseElement(child, inherited) : '';
    })
    .join('');
}

/**
 * Writes one element of a drawing and what it holds, in a form that is the same for the same drawing.
 * @throws Error for an element nobody expects in a chart.
 */
export function serialiseElement(element: Element, inherited: Inherited): string {
  const tag = element.tagName.toLowerCase();
  if (DROPPED.has(tag) || isOfTheSheet(element)) return '';
  const kept = KEPT[tag];
  if (!kept) throw new Error(`A chart holds no <${tag}>`);
  const attributes = attributesOf(element, kept, inherited);
  const own = Object.fromEntries(attributes.filter(([name]) => INHERITED.includes(name)));
  const inside = serialiseChildren(element, { ...inherited, ...own });
  if (tag === 'g' && (attributes.length === 0 || inside === '')) return inside;
  const written = attributes.map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`).join('');
  return inside === '' ? `<${tag}${written}/>` : `<${tag}${written}>${inside}</${tag}>`;
}
