import { z } from 'zod';
import { type Coverage, COVERAGES } from '@/lib/domain/promises/promise';
import { tellChangeOfDial } from '@/lib/domain/recommendations/assessment-told';
import { ASSURANCE_LABELS, type AssuranceLevel } from '@/lib/domain/recommendations/dials';
import { eventKind, inWords, word } from './event-kind';

/** What an event keeps of one dial. Which fields it has is its release's own choice; the history tells those it knows. */
const kept = z.record(z.string(), z.string().nullable());

const change = { ref: z.string(), from: kept.nullable(), to: kept, reason: z.string() };

const coverageKept = z.object({
  coverage: word<Coverage>().nullable(),
  note: z.string().nullable(),
  sentences: z.array(z.number()),
});

/** What is recorded of a requirement. */
export const requirementEvents = {
  'requirement assessed': eventKind(change, {
    verb: 'assessed',
    title: (ref) => `Part ${ref} assessed`,
    changes: ({ from, to }) => tellChangeOfDial(from, to),
  }),
  'exception asked': eventKind(
    { ref: z.string(), assurance: word<AssuranceLevel>(), reason: z.string() },
    {
      verb: 'asked to be verified by exception',
      title: (ref) => `Exception asked for part ${ref}`,
      changes: ({ assurance }) => [
        { label: 'How sure we are', from: null, to: inWords(ASSURANCE_LABELS, assurance) },
      ],
    },
  ),
  'exception agreed': eventKind(
    { ...change, askedBecause: z.string() },
    {
      verb: 'verified by exception',
      title: (ref) => `Part ${ref} verified by exception`,
      changes: ({ from, to, askedBecause }) => [
        ...tellChangeOfDial(from, to),
        { label: 'Why it was asked for', from: null, to: askedBecause },
      ],
    },
  ),
  'exception refused': eventKind(
    { ref: z.string(), reason: z.string() },
    { verb: 'not verified by exception', title: (ref) => `Exception for part ${ref} not agreed` },
  ),
  'force answer recorded': eventKind(change, {
    verb: 'what the force says was recorded',
    title: (ref) => `What the force says about part ${ref} recorded`,
    changes: ({ from, to }) => tellChangeOfDial(from, to),
  }),
  'replacement recorded': eventKind(change, {
    verb: 'what replaced it was recorded',
    title: (ref) => `What replaced part ${ref} recorded`,
    changes: ({ from, to }) => tellChangeOfDial(from, to),
  }),
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
