import { z } from 'zod';
import {
  ASSESSMENT_WORDS,
  ASSURANCE_LABELS,
  type AssuranceLevel,
  NOT_YET_ASSESSED,
  type Result,
  RESULT_LABELS,
  type Status,
  STATUS_LABELS,
} from '@/lib/domain/recommendations/requirement';
import { eventKind, inWords, word } from './event-kind';

const dials = z.object({ status: word<Status>(), result: word<Result>(), assurance: word<AssuranceLevel>() });

const DIALS = [
  { key: 'status', label: ASSESSMENT_WORDS.status, labels: STATUS_LABELS, before: NOT_YET_ASSESSED },
  { key: 'result', label: ASSESSMENT_WORDS.result, labels: RESULT_LABELS, before: null },
  { key: 'assurance', label: ASSESSMENT_WORDS.assurance, labels: ASSURANCE_LABELS, before: null },
] as const;

/** What is recorded of a requirement. */
export const requirementEvents = {
  'requirement assessed': eventKind(
    { ref: z.string(), from: dials.nullable(), to: dials, reason: z.string() },
    {
      verb: 'assessed',
      changes: ({ from, to }) =>
        DIALS.map(({ key, label, labels, before }) => ({
          label,
          from: from === null ? before : inWords(labels, from[key]),
          to: inWords(labels, to[key]),
        })),
    },
  ),
  'requirement confirmed': eventKind({ ref: z.string() }, { verb: 'reading confirmed' }),
};
