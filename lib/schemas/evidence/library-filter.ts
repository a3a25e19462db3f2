import { z } from 'zod';
import {
  EVIDENCE_STATES,
  EVIDENCE_STRENGTHS,
  EVIDENCE_TYPES,
  VISIBILITIES,
} from '@/lib/domain/evidence/evidence';
import { type LibraryFilter, LONGEST_LIBRARY_SEARCH, WHOLE_LIBRARY } from '@/lib/domain/evidence/library';
import { keyOf } from '@/lib/schemas/fields/domain-words';

const MOST_PAGES = 10_000;

/**
 * `?q=minutes&state=accepted&page=2` on the library of evidence. What is not understood asks for the whole list: an old link
 * still shows something.
 */
export const libraryFilter = z
  .object({
    q: z
      .string()
      .transform((text) => text.replace(/\p{C}/gu, ' ').trim().slice(0, LONGEST_LIBRARY_SEARCH))
      .catch(''),
    state: keyOf(EVIDENCE_STATES).nullable().catch(null),
    type: keyOf(EVIDENCE_TYPES).nullable().catch(null),
    strength: keyOf(EVIDENCE_STRENGTHS).nullable().catch(null),
    visibility: keyOf(VISIBILITIES).nullable().catch(null),
    expiring: z
      .literal('yes')
      .transform(() => true)
      .catch(false),
    overdue: z
      .literal('yes')
      .transform(() => true)
      .catch(false),
    by: z.uuid().nullable().catch(null),
    page: z.coerce.number().int().min(1).max(MOST_PAGES).catch(1),
  })
  .transform(
    ({ q: words, expiring: isExpiring, overdue: isOverdue, by: filedBy, ...rest }): LibraryFilter => ({
      ...rest,
      ...{ words, isExpiring, isOverdue, filedBy },
    }),
  )
  .catch(WHOLE_LIBRARY);
