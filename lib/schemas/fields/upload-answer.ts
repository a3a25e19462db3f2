import { z } from 'zod';
import type { FormState } from '@/lib/schemas/form-state';

/** What is answered to a form with a file that a script sent: where to go, or what the form shows. */
export const uploadAnswer = z.union([
  z.object({ goTo: z.string() }),
  z.object({ state: z.custom<FormState>((sent) => typeof sent === 'object' && sent !== null) }),
]);
export type UploadAnswer = z.output<typeof uploadAnswer>;
