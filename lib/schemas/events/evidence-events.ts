import { z } from 'zod';
import {
  DECISION_WORDS,
  EVIDENCE_STATES,
  type EvidenceState,
  VISIBILITIES,
  type Visibility,
} from '@/lib/domain/evidence/evidence';
import { changeOfState, eventKind, inWords, word } from './event-kind';

const atFigure = {
  measure: z.string(),
  series: z.string(),
  period: z.string(),
  revision: z.number(),
  title: z.string(),
};

/** What is recorded of an item of evidence. */
export const evidenceEvents = {
  'evidence filed': eventKind(
    { title: z.string(), visibility: word<Visibility>(), state: word<EvidenceState>() },
    {
      verb: 'filed',
      changes: ({ state, visibility }) => [
        { label: DECISION_WORDS.state, from: null, to: inWords(EVIDENCE_STATES, state) },
        { label: 'Who can see it', from: null, to: inWords(VISIBILITIES, visibility) },
      ],
    },
  ),
  'evidence sent for review': eventKind(
    { title: z.string() },
    {
      verb: 'sent for review',
      changes: () => [
        { label: DECISION_WORDS.state, from: EVIDENCE_STATES.draft, to: EVIDENCE_STATES['in-review'] },
      ],
    },
  ),
  'evidence decided': eventKind(
    { title: z.string(), from: word<EvidenceState>(), to: word<EvidenceState>(), reason: z.string() },
    { verb: 'decided', changes: (detail) => [changeOfState(detail, EVIDENCE_STATES)] },
  ),
  'evidence tied to a figure': eventKind(atFigure, {
    title: (measure) => `Evidence linked to a figure of measure ${measure}`,
  }),
  'evidence taken off a figure': eventKind(
    { ...atFigure, reason: z.string() },
    { title: (measure) => `Evidence unlinked from a figure of measure ${measure}` },
  ),
};
