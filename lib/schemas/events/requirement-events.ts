import { z } from 'zod';
import { type Coverage, COVERAGES } from '@/lib/domain/promises/promise';
import { tellChangeOfAssessment } from '@/lib/domain/recommendations/assessment-told';
import type { AssuranceLevel, Result, Status } from '@/lib/domain/recommendations/requirement';
import { eventKind, inWords, word } from './event-kind';

/** The three judgements, which every event has, and whatever else of an assessment its release tells in the history. */
const assessed = z
  .object({ status: word<Status>(), result: word<Result>(), assurance: word<AssuranceLevel>() })
  .catchall(z.string().nullable());

const coverageKept = z.object({
  coverage: word<Coverage>().nullable(),
  note: z.string().nullable(),
  sentences: z.array(z.number()),
});

/** What is recorded of a requirement. */
export const requirementEvents = {
  'requirement assessed': eventKind(
    { ref: z.string(), from: assessed.nullable(), to: assessed, reason: z.string() },
    {
      verb: 'assessed',
      title: (ref) => `Part ${ref} assessed`,
      changes: ({ from, to }) => tellChangeOfAssessment(from, to),
    },
  ),
  'coverage confirmed': eventKind(
    { ref: z.string(), from: coverageKept, to: coverageKept },
    {
      verb: 'reading of the response confirmed',
      title: (ref) => `Reading of the response to part ${ref} confirmed`,
      changes: ({ from, to }) => [
        {
          label: 'How far the response answers it',
          from: from.coverage && inWords(COVERAGES, from.coverage),
          to: inWords(COVERAGES, to.coverage ?? ''),
        },
        { label: 'Sentences', from: from.sentences.join(', '), to: to.sentences.join(', ') || 'None' },
        { label: 'What to know', from: from.note, to: to.note ?? 'Nothing written' },
      ],
    },
  ),
  'requirement confirmed': eventKind(
    { ref: z.string() },
    { verb: 'wording confirmed', title: (ref) => `Wording of part ${ref} confirmed` },
  ),
};
