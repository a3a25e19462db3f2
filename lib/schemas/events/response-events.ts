import { z } from 'zod';
import { formatDay } from '@/lib/domain/day';
import { type Position, POSITION_LABELS, type Voice, VOICE_LABELS } from '@/lib/domain/promises/response';
import { calendarDay } from '@/lib/schemas/fields/domain-words';
import { eventKind, inWords, word } from './event-kind';

/** What is recorded of the answer to a recommendation. Its words are in the record and not in the event. */
export const responseEvents = {
  'response recorded': eventKind(
    {
      recommendation: z.string(),
      voice: word<Voice>(),
      revision: z.number(),
      datedOn: calendarDay,
      from: word<Position>().nullable(),
      to: word<Position>(),
      whyNothing: z.string().nullable(),
    },
    {
      verb: 'recorded',
      title: () => 'Response recorded',
      changes: ({ voice, datedOn, from, to, whyNothing }) => [
        { label: 'Who responds', from: null, to: inWords(VOICE_LABELS, voice) },
        { label: 'Date of the response', from: null, to: formatDay(datedOn) },
        {
          label: 'What it says of the recommendation',
          from: from && inWords(POSITION_LABELS, from),
          to: inWords(POSITION_LABELS, to),
        },
        ...(whyNothing === null ? [] : [{ label: 'Why nothing is planned', from: null, to: whyNothing }]),
      ],
    },
  ),
};
