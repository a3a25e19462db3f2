import { z } from 'zod';
import { LONGEST_QUERY, LONGEST_VIEW_NAME, viewPlaceOf } from '@/lib/domain/people/saved-view';
import { typedText } from '../fields/typed-text';

const name = typedText('Enter a name')
  .min(1, 'Enter a name')
  .max(LONGEST_VIEW_NAME, `The name must be ${LONGEST_VIEW_NAME} characters or fewer`)
  .refine((text) => !text.includes('\n'), 'The name must be one line');

/** The address of a list that somebody narrowed. */
const view = z
  .string()
  .max(2 * LONGEST_QUERY)
  .transform((address, context) => {
    const place = viewPlaceOf(address);
    if (place) return place;
    context.addIssue({ code: 'custom', message: 'This is not a list that can be saved' });
    return z.NEVER;
  });

/** A list as it is narrowed now, and what a person calls it. */
export const saveViewForm = z.object({ view, name });
export type SaveViewInput = z.output<typeof saveViewForm>;

export const renameViewForm = z.object({ id: z.uuid(), name });
export type RenameViewInput = z.output<typeof renameViewForm>;

export const deleteViewForm = z.object({ id: z.uuid() });

/** What the page of one's own views was asked for: to save a list as it is, or to change a view. */
export const viewsSearch = z.object({
  save: view.optional().catch(undefined),
  change: z.uuid().optional().catch(undefined),
});
