import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { use } from 'react';
import { renderToReadableStream } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DrawnInAnswer, FormsPage, TitleOfMistake } from '@/components/forms/forms-page';
import { EMPTY_FORM, type FormState } from '@/lib/schemas/form-state';

const WRONG: FormState = { ...EMPTY_FORM, errors: [{ field: 'reason', sentence: 'Enter the reason' }] };
const TITLE = /<title[^>]*>([^<]*)<\/title>/;

/** A page of two forms, the second of which comes later than all else, as a part of a large page does. */
async function drawPage(state: FormState, isAnswer: boolean): Promise<string> {
  const later = new Promise<void>((resolve) => setTimeout(resolve, 1));
  function LateForm() {
    use(later);
    return <TitleOfMistake state={state} />;
  }
  const stream = await renderToReadableStream(
    <html lang="en">
      <body>
        <DrawnInAnswer isAnswer={isAnswer}>
          <FormsPage page="Edition">
            <TitleOfMistake state={EMPTY_FORM} />
            <LateForm />
          </FormsPage>
        </DrawnInAnswer>
      </body>
    </html>,
  );
  return new Response(stream).text();
}

const TITLES = [
  { when: 'a reader opens it', state: EMPTY_FORM, isAnswer: false, title: 'Edition' },
  { when: 'one of its forms is sent back', state: WRONG, isAnswer: true, title: 'Error: Edition' },
  { when: 'a draft is kept without a mistake', state: EMPTY_FORM, isAnswer: true, title: 'Edition' },
];

test.each(TITLES)(
  'when $when, a page with several forms is called so',
  async ({ state, isAnswer, title }) => {
    const page = await drawPage(state, isAnswer);
    expect(TITLE.exec(page)?.[1]).toBe(`${title} – Inspection response tracker`);
  },
);

const PAGES = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('page.tsx'))
  .map((file) => join('app', file));

/** The file of ours that an import names; none for a package. */
function fileOf(from: string, named: string): string[] {
  const path = named.startsWith('@/') ? named.slice(2) : join(dirname(from), named);
  return named.startsWith('@/') || named.startsWith('.')
    ? [`${path}.tsx`].filter((file) => existsSync(file))
    : [];
}

/** A page and all components it may draw. */
function drawnBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || file.startsWith('components/forms/')) return seen;
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, named = ''] of source.matchAll(/from '([^']+)'/g)) {
    for (const next of fileOf(file, named)) drawnBy(next, seen);
  }
  return seen;
}

/** Forms that leave their title to the page. */
const UNTITLED =
  /<(ButtonForm|ConfirmForm|(ActionForm|VersionedForm)(?![^{]*?\bpage=)(?:(?!\bpage=)[^>]|=>)*>)/;

test('every page with a form that carries no title of its own is a FormsPage', () => {
  const pages = PAGES.map((page) => ({
    page,
    sources: [...drawnBy(page)].map((file) => readFileSync(file, 'utf8')),
  }));
  const needing = pages.filter(({ sources }) => sources.some((source) => UNTITLED.test(source)));
  expect(needing.length).toBeGreaterThan(15);
  expect(
    needing
      .filter(({ sources }) => !sources.some((source) => source.includes('<FormsPage')))
      .map(({ page }) => page),
  ).toEqual([]);
});

test('a page with a form gives no title of its own, which would come before that of its form', () => {
  const titled = PAGES.filter((page) => {
    const sources = [...drawnBy(page)].map((file) => readFileSync(file, 'utf8'));
    const hasForm = sources.some((source) =>
      /<(ButtonForm|ConfirmForm|ActionForm|VersionedForm)\b/.test(source),
    );
    return hasForm && !readFileSync(page, 'utf8').includes('export const metadata = FORM_METADATA');
  });
  expect(titled).toEqual([]);
});
