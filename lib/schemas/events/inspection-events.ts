import { z } from 'zod';
import { eventKind } from './event-kind';

const changeInWords = z.object({ label: z.string(), from: z.string().nullable(), to: z.string() });

/** What is recorded of an inspection, and of the document of its response. */
export const inspectionEvents = {
  'response imported': eventKind({
    inspection: z.string(),
    recommendations: z.number(),
    responses: z.number(),
  }),
  'document received': eventKind({ fileName: z.string(), sha256: z.string() }),
  'document import given up': eventKind(
    { fileName: z.string() },
    { title: () => 'A document that was loaded was cancelled' },
  ),
  'document saved': eventKind({ fileName: z.string(), sha256: z.string() }),
  'document added': eventKind({
    inspection: z.string(),
    recommendations: z.number(),
    responses: z.number(),
  }),
  'document undone': eventKind({ inspection: z.string() }),
  'report added': eventKind(
    { inspection: z.string(), title: z.string(), publishedOn: z.string() },
    {
      title: () => 'Report of inspectors added',
      changes: ({ title, publishedOn }) => [
        { label: 'Title', from: null, to: title },
        { label: 'Published', from: null, to: publishedOn },
      ],
    },
  ),
  'sentences placed': eventKind(
    { document: z.string(), sentences: z.number() },
    { title: () => 'Sentences of the document placed' },
  ),
  'response document opened': eventKind(
    { document: z.string(), sha256: z.string() },
    { title: () => 'Response document opened' },
  ),
  'document drafts loaded': eventKind(
    { document: z.string(), records: z.number(), notNeeded: z.number(), measures: z.array(z.string()) },
    {
      title: () => 'Drafts of the document loaded',
      changes: ({ records, notNeeded, measures }) => [
        { label: 'Records to be confirmed', from: null, to: String(records) },
        { label: 'Sentences drafted as needing none', from: null, to: String(notNeeded) },
        ...(measures.length > 0 ? [{ label: 'Measures added', from: null, to: measures.join(', ') }] : []),
      ],
    },
  ),
  'document record confirmed': eventKind(
    { record: z.string(), changes: z.array(changeInWords) },
    { verb: 'confirmed', changes: ({ changes }) => changes },
  ),
  'document record discarded': eventKind({ record: z.string(), reason: z.string() }, { verb: 'discarded' }),
  'sentence needs no record': eventKind(
    { document: z.string(), sentence: z.number(), reason: z.string() },
    { verb: 'said to need no record' },
  ),
  'sentence mark taken back': eventKind(
    { document: z.string(), sentence: z.number() },
    { verb: 'no longer said to need no record' },
  ),
};
