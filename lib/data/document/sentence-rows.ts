import type { SentencePlace } from '@/lib/domain/document/sentence';

/** Sentences as rows, numbered from 1 in the order given. */
export const toSentenceRows = (places: readonly SentencePlace[]) =>
  places.map(({ part, ref, start, end }, index) => ({
    ...{ position: index + 1, part, ref },
    startsAt: start,
    endsAt: end,
  }));
