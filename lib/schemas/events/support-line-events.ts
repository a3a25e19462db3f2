import { z } from 'zod';
import { calendarDay } from '@/lib/schemas/fields/domain-words';
import { eventKind } from './event-kind';

const edits = z.array(z.object({ label: z.string(), from: z.string(), to: z.string() })).readonly();

/** What is recorded of the list of support lines. */
export const supportLineEvents = {
  'support line added': eventKind(
    { name: z.string(), changes: edits },
    { changes: ({ changes }) => [...changes] },
  ),
  'support line changed': eventKind(
    { name: z.string(), changes: edits },
    { changes: ({ changes }) => [...changes] },
  ),
  'support line checked': eventKind({ name: z.string(), checkedOn: calendarDay }),
  'support line taken off the list': eventKind({ name: z.string(), reason: z.string() }),
  'support lines sorted': eventKind({}, { title: () => 'Support lines sorted by whom they are for' }),
};
