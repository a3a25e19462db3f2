import { z } from 'zod';
import { eventKind } from './event-kind';

/** What is recorded of an inspection. */
export const inspectionEvents = {
  'response imported': eventKind({
    inspection: z.string(),
    recommendations: z.number(),
    responses: z.number(),
  }),
};
