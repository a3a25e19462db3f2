import type { SentencePart, SentencePlace } from '@/lib/domain/document/sentence';
import type { ResponseDocument } from '@/lib/importing/document/response-document';
import { sentencesIn } from './sentences-in';

type Part = ResponseDocument['parts'][number];

/**
 * The sentences of a response document, as places in its source, in order. A blank line ends a sentence; so does a full
 * stop, a question or an exclamation mark before a space, unless small letters follow or the word is a short form. A list
 * whose items end in semicolons is one sentence. Between two sentences, and around them, there is white space alone, so that
 * together they give back the text after its block of titles.
 */
export function splitSentences({ parts }: Pick<ResponseDocument, 'parts'>): SentencePlace[] {
  let start = 0;
  return parts.flatMap((part) => {
    const from = start;
    start += part.text.length;
    return part.kind === 'title' ? [] : sentencesOf(part, part.kind, from);
  });
}

function sentencesOf({ text, ref }: Part, part: SentencePart, from: number): SentencePlace[] {
  return sentencesIn(text).map(({ start, end }) => ({
    ...{ part, ref: ref ?? null },
    start: from + start,
    end: from + end,
  }));
}
