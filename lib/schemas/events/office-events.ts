import { z } from 'zod';
import { eventKind } from './event-kind';

const edits = z.array(z.object({ label: z.string(), from: z.string(), to: z.string() })).readonly();
const said = { name: z.string(), changes: edits };

/** What is recorded of what the office says of itself. */
export const officeEvents = {
  'office named': eventKind(said, { changes: ({ changes }) => [...changes] }),
  'office changed': eventKind(said, { changes: ({ changes }) => [...changes] }),
  'office found': eventKind({}, { title: () => 'The office was found in the record of an earlier version' }),
};
