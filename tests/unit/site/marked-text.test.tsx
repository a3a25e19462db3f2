import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { markQuotes } from '@/components/site/words/marked-text';
import { textBlocks } from '@/components/site/words/text-blocks';
import { Verbatim } from '@/components/site/recommendation/verbatim';

const words = fc.array(
  fc.constantFrom('the force', ' will', ' meet', '.', '\n\n', ' again ', '- ', '“', 'é'),
  {
    minLength: 1,
    maxLength: 25,
  },
);

const textAndQuotes = words
  .map((parts) => parts.join(''))
  .chain((text) =>
    fc.record({
      text: fc.constant(text),
      quotes: fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 5 }).map((spans) =>
        spans.map(([a, b], index) => ({
          number: index + 1,
          quote: text.slice(Math.min(a, b), Math.max(a, b)),
        })),
      ),
    }),
  );

test('a marked text is the text: no word is added, lost or moved', () => {
  fc.assert(
    fc.property(textAndQuotes, ({ text, quotes }) => {
      const pieces = markQuotes(text, quotes);
      expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    }),
  );
});

test('every promise whose words are in the text is marked, also where promises overlap', () => {
  fc.assert(
    fc.property(textAndQuotes, ({ text, quotes }) => {
      const pieces = markQuotes(text, quotes);
      for (const { number, quote } of quotes.filter((one) => one.quote.trim() !== '')) {
        const marked = pieces.filter(({ numbers }) => numbers.includes(number));
        expect(marked.map(({ start, end }) => text.slice(start, end)).join('')).toBe(quote.trim());
        expect(pieces.filter(({ ends }) => ends.includes(number))).toHaveLength(1);
      }
    }),
  );
});

test('the blocks of a text hold all its words', () => {
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join('');
      const stretches = textBlocks(text).flatMap((block) =>
        block.kind === 'paragraph' ? [block.at] : block.items,
      );
      const shown = stretches.map(({ start, end }) => text.slice(start, end)).join(' ');
      expect(shown.match(/[\p{L}]+/gu) ?? []).toEqual(text.match(/[\p{L}]+/gu) ?? []);
    }),
  );
});

test('a response shows its promises underlined, each with its number', () => {
  const html = renderToStaticMarkup(
    <Verbatim
      text={'We meet monthly with all services.\n\nWe will report.'}
      quotes={[
        { number: 1, quote: 'We meet monthly' },
        { number: 2, quote: 'monthly with all services' },
        { number: 3, quote: 'words that are not there' },
      ]}
    />,
  );
  expect(html.match(/<p>/g)).toHaveLength(2);
  expect(html).toContain('<mark class="app-promise">We meet </mark>');
  expect(html).toMatch(/monthly<\/mark><sup[^>]*><a[^>]*href="#promise-1" aria-label="Promise 1">1<\/a>/);
  expect(html).toContain('href="#promise-2"');
  expect(html).not.toContain('href="#promise-3"');
  expect(html.replace(/<sup.*?<\/sup>|<[^>]*>/g, '')).toBe(
    'We meet monthly with all services.We will report.',
  );
});

test('a quotation is shown without the marks of the format it was pasted from', () => {
  const html = renderToStaticMarkup(
    <Verbatim text={'- [Project Bluestone](#) – the response.\n- **A second** one.'} />,
  );
  expect(html).toContain('<li><span>Project Bluestone – the response.</span></li>');
  expect(html).toContain('A second one.');
  expect(html.match(/<ul/g)).toHaveLength(1);
});
