import { z } from 'zod';
import { eventKind } from './event-kind';

/** What is recorded of an inspection. */
export const inspectionEvents = {
  'response imported': eventKind({
    inspection: z.string(),
    recommendations: z.number(),
    responses: z.number(),
  }),
  'sentences placed': eventKind(
    { document: z.string(), sentences: z.number() },
    { title: () => 'Sentences of the document placed' },
  ),
  'sentence needs no record': eventKind(
    { document: z.string(), sentence: z.number(), reason: z.string() },
    { verb: 'said to need no record' },
  ),
  'sentence mark taken back': eventKind(
    { document: z.string(), sentence: z.number() },
    { verb: 'no longer said to need no record' },
  ),
};
