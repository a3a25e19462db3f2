import { z } from 'zod';
import { formatDay } from '@/lib/domain/day';
import { DUE_WORDS } from '@/lib/domain/promises/due-date';
import { TOLD_STATES, type ToldState } from '@/lib/domain/promises/occurrences';
import { PROMISE_STATES, type PromiseState } from '@/lib/domain/promises/promise';
import { calendarDay } from '@/lib/schemas/fields/domain-words';
import { changeOfState, eventKind, inWords, word } from './event-kind';

const edits = z
  .array(z.object({ label: z.string(), from: z.string().nullable(), to: z.string() }))
  .readonly();

/** What is recorded of a promise. */
export const promiseEvents = {
  'commitment checked': eventKind(
    { from: word<PromiseState>(), to: word<PromiseState>(), reason: z.string() },
    {
      verb: 'checked',
      title: () => 'Promise checked',
      changes: (detail) => [changeOfState(detail, PROMISE_STATES)],
    },
  ),
  'promise confirmed': eventKind(
    {},
    { verb: 'wording confirmed', title: () => 'Wording of a promise confirmed' },
  ),
  'due date of promise moved': eventKind(
    { from: calendarDay.nullable(), to: calendarDay, reason: z.string() },
    {
      verb: 'due date moved',
      changes: ({ from, to }) => [{ label: DUE_WORDS.to, from: from && formatDay(from), to: formatDay(to) }],
    },
  ),
  'promise corrected': eventKind(
    { changes: edits, reason: z.string() },
    { verb: 'corrected', changes: ({ changes }) => [...changes] },
  ),
  'promise added': eventKind(
    { changes: edits, reason: z.string() },
    { verb: 'added', title: () => 'Promise added', changes: ({ changes }) => [...changes] },
  ),
  'promise linked': eventKind(
    { to: z.array(z.string()).readonly(), reason: z.string() },
    { verb: 'linked', changes: ({ to }) => to.map((one) => ({ label: 'Also serves', from: null, to: one })) },
  ),
  'promise unlinked': eventKind(
    { from: z.string(), reason: z.string() },
    { verb: 'link ended', changes: ({ from }) => [{ label: 'Also serves', from, to: 'No longer linked' }] },
  ),
  'promise merged': eventKind(
    { to: z.string(), reason: z.string() },
    { verb: 'merged into another', changes: ({ to }) => [{ label: 'Merged into', from: null, to }] },
  ),
  'promise takes another in': eventKind(
    { from: z.string(), reason: z.string() },
    {
      verb: 'another merged into it',
      changes: ({ from }) => [{ label: 'Merged into this one', from: null, to: from }],
    },
  ),
  'closing of promise asked': eventKind(
    {
      from: word<PromiseState>(),
      to: word<PromiseState>(),
      evidence: z.string().nullable(),
      reason: z.string(),
    },
    { verb: 'closing asked for', changes: (detail) => [changeOfState(detail, PROMISE_STATES)] },
  ),
  'closing of promise agreed': eventKind(
    { from: word<PromiseState>(), to: word<PromiseState>(), reason: z.string() },
    { verb: 'closing agreed', changes: (detail) => [changeOfState(detail, PROMISE_STATES)] },
  ),
  'closing of promise sent back': eventKind({ reason: z.string() }, { verb: 'closing sent back' }),
  'promises of the office marked': eventKind({ promises: z.number() }),
  'promise told': eventKind(
    {
      start: calendarDay,
      to: word<ToldState>(),
      evidence: z.string().nullable(),
      reason: z.string(),
    },
    {
      verb: 'told of a period',
      changes: ({ start, to }) => [
        { label: `Period from ${formatDay(start)}`, from: null, to: inWords(TOLD_STATES, to) },
      ],
    },
  ),
  'words of response linked to promises': eventKind({ promises: z.number() }),
  'owners of promises linked': eventKind({ promises: z.number() }),
};
