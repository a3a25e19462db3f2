import { z } from 'zod';
import { HIDDEN_DATA_TICKS, isAllTicked, TICK_ALL_OF_THEM } from '@/lib/domain/evidence/public-file';
import { reasonField } from '@/lib/schemas/edit-measure';
import { ticks } from '@/lib/schemas/fields/form-fields';

/** A file of evidence that is to go out with the next edition, with what was looked for in it. */
export const clearFileForm = z.object({
  id: z.uuid(),
  file: z.uuid(),
  ticks: ticks(HIDDEN_DATA_TICKS, TICK_ALL_OF_THEM).refine(isAllTicked, TICK_ALL_OF_THEM),
});
export type ClearFileInput = z.output<typeof clearFileForm>;

/** A file of evidence that no later edition is to have. */
export const takeFileBackForm = z.object({
  id: z.uuid(),
  file: z.uuid(),
  reason: reasonField('Enter why it must not go out'),
});
export type TakeFileBackInput = z.output<typeof takeFileBackForm>;
