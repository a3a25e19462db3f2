import { z } from 'zod';
import { tellChangeOfAssessment } from '@/lib/domain/recommendations/assessment-told';
import type { AssuranceLevel, Result, Status } from '@/lib/domain/recommendations/requirement';
import { eventKind, word } from './event-kind';

/** The three judgements, which every event has, and whatever else of an assessment its release tells in the history. */
const assessed = z
  .object({ status: word<Status>(), result: word<Result>(), assurance: word<AssuranceLevel>() })
  .catchall(z.string().nullable());

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
  'requirement confirmed': eventKind(
    { ref: z.string() },
    { verb: 'wording confirmed', title: (ref) => `Wording of part ${ref} confirmed` },
  ),
};
