import { z } from 'zod';
import { VOICES } from '@/lib/domain/promises/response';
import { calendarDay } from '@/lib/schemas/fields/domain-words';

const words = z.string().nullable();
const dayOrNull = calendarDay.nullable();

/** The JSON columns of a document on its way in. */
export const furnitureColumn = z.array(z.object({ text: z.string(), why: z.string() }));

export const piecesColumn = z.array(
  z.object({
    start: z.int().nonnegative(),
    kind: z.enum([
      'title',
      'intro',
      'heading',
      'recommendation',
      'preamble',
      'response',
      'closing',
      'unplaced',
    ]),
    refs: z.array(z.string()),
    voice: z.enum(VOICES),
    why: words,
    inline: z.boolean(),
  }),
);

export const detailsColumn = z.object({
  ...{ title: words, shortTitle: words, slug: words, inspectorates: words, respondent: words },
  ...{ publishedOn: dayOrNull, respondedOn: dayOrNull },
});
