import { z } from 'zod';
import { DISCLOSURE_RULES } from '@/lib/domain/disclosure/disclosure';
import { calendarDay } from '@/lib/schemas/fields/domain-words';
import { changeOfState, eventKind } from './event-kind';

const edits = z
  .array(z.object({ label: z.string(), from: z.string().nullable(), to: z.string() }))
  .readonly();

/** The parts of a measure that were changed, as they were written down. */
const edited = () =>
  eventKind(
    { measure: z.string(), changes: edits, reason: z.string() },
    { changes: ({ changes }) => changes.map((edit) => ({ ...edit, from: edit.from || null })) },
  );

const note = {
  measure: z.string(),
  date: calendarDay,
  words: z.string(),
  rebase: z.boolean(),
  reason: z.string(),
};

const footnote = { measure: z.string(), about: z.string(), words: z.string(), source: z.string() };

/** What is recorded of a measure itself, its targets and its notes. */
export const measureEvents = {
  'measure edited': edited(),
  'measure corrected': edited(),
  'measure links changed': edited(),
  'disclosure rule loosened': eventKind(
    { measure: z.string(), from: z.string(), to: z.string(), reason: z.string() },
    { changes: (detail) => [changeOfState(detail, DISCLOSURE_RULES)] },
  ),
  'target set': eventKind({
    measure: z.string(),
    value: z.number(),
    setBy: z.string(),
    setOn: calendarDay,
    endsOn: calendarDay.nullable(),
    reason: z.string(),
  }),
  'note added': eventKind(note),
  'note withdrawn': eventKind(note),
  'methodologies loaded': eventKind(
    { measures: z.number() },
    { title: () => 'First versions of how measures are counted written by this service' },
  ),
  'methodology written': eventKind(
    { measure: z.string(), number: z.number(), words: z.string() },
    { title: (measure) => `New version of how measure ${measure} is counted` },
  ),
  'methodology approved': eventKind(
    { measure: z.string(), number: z.number() },
    { title: (measure) => `Version of how measure ${measure} is counted approved` },
  ),
  'footnote added': eventKind(footnote),
  'footnote withdrawn': eventKind({ ...footnote, reason: z.string() }),
};
