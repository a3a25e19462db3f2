import { z } from 'zod';
import {
  DECISION_WORDS,
  EVIDENCE_STATES,
  type EvidenceState,
  VISIBILITIES,
  type Visibility,
} from '@/lib/domain/evidence/evidence';
import {
  describeSufficiency,
  SUFFICIENCY_LABEL,
  type SufficiencyTick,
} from '@/lib/domain/evidence/sufficiency';
import { type FileKind, FILE_KINDS, SCAN_STATES, type ScanState } from '@/lib/domain/evidence/evidence-file';
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
    {
      ...{ title: z.string(), from: word<EvidenceState>(), to: word<EvidenceState>(), reason: z.string() },
      // Decisions from before it was asked have none.
      sufficiency: z.array(word<SufficiencyTick>()).readonly().optional(),
    },
    {
      verb: 'decided',
      changes: ({ sufficiency, ...detail }) => [
        changeOfState(detail, EVIDENCE_STATES),
        ...(sufficiency
          ? [{ label: SUFFICIENCY_LABEL, from: null, to: describeSufficiency(sufficiency) }]
          : []),
      ],
    },
  ),
  'evidence file added': eventKind(
    { title: z.string(), kind: word<FileKind>(), size: z.number(), sha256: z.string() },
    {
      verb: 'got a file',
      changes: ({ kind, sha256 }) => [
        { label: 'File', from: null, to: inWords(FILE_KINDS, kind) },
        { label: 'SHA-256 as received', from: null, to: sha256 },
      ],
    },
  ),
  'evidence file checked': eventKind(
    { title: z.string(), revision: z.number(), to: word<ScanState>(), keptSha256: z.string().nullable() },
    {
      verb: 'file checked',
      changes: ({ to, keptSha256 }) => [
        { label: 'File', from: SCAN_STATES.quarantined, to: inWords(SCAN_STATES, to) },
        ...(keptSha256 ? [{ label: 'SHA-256 as kept', from: null, to: keptSha256 }] : []),
      ],
    },
  ),
  'evidence file opened': eventKind({ title: z.string(), revision: z.number() }, { verb: 'file opened' }),
  'evidence tied to a figure': eventKind(atFigure, {
    title: (measure) => `Evidence linked to a figure of measure ${measure}`,
  }),
  'evidence taken off a figure': eventKind(
    { ...atFigure, reason: z.string() },
    { title: (measure) => `Evidence unlinked from a figure of measure ${measure}` },
  ),
};
