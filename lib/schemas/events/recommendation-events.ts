import { z } from 'zod';
import { SUMMARY_WORDS } from '@/lib/domain/recommendations/summary';
import { eventKind } from './event-kind';

/** What is recorded of a recommendation as a whole. */
export const recommendationEvents = {
  'summary changed': eventKind(
    { ref: z.string(), from: z.string(), to: z.string(), reason: z.string() },
    {
      verb: 'summary changed',
      title: (ref) => `Summary of recommendation ${ref} changed`,
      changes: ({ from, to }) => [{ label: SUMMARY_WORDS.summary, from, to }],
    },
  ),
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
