import { z } from 'zod';
import { eventKind } from './event-kind';

/** What is recorded of the service itself. */
export const serviceEvents = {
  'service set up': eventKind({ organisation: z.string() }),
  'trial ended': eventKind({ reason: z.string().optional() }, { title: () => 'The trial ended' }),
  'backup made': eventKind({
    folder: z.string(),
    bytes: z.number(),
    sameDisk: z.boolean().nullable(),
    encrypted: z.boolean(),
  }),
  'backup failed': eventKind({ why: z.string() }),
  'list downloaded': eventKind({ list: z.string(), rows: z.number() }, { title: () => 'List downloaded' }),
  'audit checked': eventKind({ problems: z.number(), first: z.string() }),
};
