import { z } from 'zod';
import { eventKind } from './event-kind';

/** What is recorded of a recommendation as a whole. */
export const recommendationEvents = {
  'recommendation linked': eventKind(
    { ref: z.string(), kind: z.string(), to: z.string(), reason: z.string() },
    {
      verb: 'linked',
      title: (ref) => `Recommendation ${ref} linked`,
      changes: ({ kind, to }) => [{ label: kind, from: null, to }],
    },
  ),
  'recommendation unlinked': eventKind(
    { ref: z.string(), from: z.string(), reason: z.string() },
    {
      verb: 'link ended',
      title: (ref) => `A link of recommendation ${ref} ended`,
      changes: ({ from }) => [{ label: 'Link', from, to: 'No longer linked' }],
    },
  ),
};
