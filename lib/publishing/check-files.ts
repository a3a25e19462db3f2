import type { ChecklistItem } from '@/lib/domain/publications/publication';
import { type RenderedFile, type TextFile, isText } from './rendered-file';

const error = (sentence: string): ChecklistItem => ({ level: 'error', sentence });

/** A word that must stand in no address and no title: other people read a browser's history. */
export const WORD_KEPT_OUT = /rape/i;

/** What no published page and no picture may hold: each with the words the checklist says. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/<script\b/i, 'contains a script'],
  [/<[^>]+\sstyle\s*=/i, 'contains a style attribute'],
  [/<[^>]+\son[a-z]+\s*=/i, 'contains an event handler'],
  [/<(iframe|object|embed|base|form)\b/i, 'contains an element that is not allowed on a published page'],
  [/\b(href|src)="\s*(javascript|data|vbscript):/i, 'contains a link that is not an address'],
];

/** What can only be seen in the finished files: their addresses, their titles, and what must never be in a page. */
export function checkFiles(files: readonly RenderedFile[]): ChecklistItem[] {
  return files.flatMap((file) => [
    ...(WORD_KEPT_OUT.test(file.path) ? [error(`The address ${file.path} contains the word “rape”.`)] : []),
    ...(isText(file) ? checkText(file) : []),
  ]);
}

function checkText(file: TextFile): ChecklistItem[] {
  if (file.contentType.startsWith('text/html')) return [...checkTitle(file), ...checkMarkup('page', file)];
  return file.contentType.startsWith('image/svg+xml') ? checkMarkup('picture', file) : [];
}

function checkTitle({ path, body }: TextFile): ChecklistItem[] {
  const title = /<title>([^<]*)<\/title>/.exec(body)?.[1] ?? '';
  return [
    ...(title === '' ? [error(`The page ${path} has no title.`)] : []),
    ...(WORD_KEPT_OUT.test(title) ? [error(`The title of the page ${path} contains the word “rape”.`)] : []),
  ];
}

function checkMarkup(kind: 'page' | 'picture', { path, body }: TextFile): ChecklistItem[] {
  return FORBIDDEN.filter(([pattern]) => pattern.test(body)).map(([, words]) =>
    error(`The ${kind} ${path} ${words}.`),
  );
}
