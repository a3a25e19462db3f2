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

/** Null for restricted evidence: administrators read the trail, and need not be among those who may see it. */
const title = z.string().nullable();

const atFigure = {
  measure: z.string(),
  series: z.string(),
  period: z.string(),
  revision: z.number(),
  title,
};

/** What is recorded of an item of evidence. */
export const evidenceEvents = {
  'evidence filed': eventKind(
    { title, visibility: word<Visibility>(), state: word<EvidenceState>() },
    {
      verb: 'filed',
      changes: ({ state, visibility }) => [
        { label: DECISION_WORDS.state, from: null, to: inWords(EVIDENCE_STATES, state) },
        { label: 'Who can see it', from: null, to: inWords(VISIBILITIES, visibility) },
      ],
    },
  ),
  'evidence readers named': eventKind(
    { named: z.array(z.string()).readonly(), takenOff: z.array(z.string()).readonly() },
    {
      verb: 'who may see it changed',
      changes: ({ named, takenOff }) => [
        ...(named.length > 0 ? [{ label: 'Named', from: null, to: named.join(', ') }] : []),
        ...(takenOff.length > 0 ? [{ label: 'Taken off', from: null, to: takenOff.join(', ') }] : []),
      ],
    },
  ),
  'readers of restricted evidence kept': eventKind({ readers: z.number() }),
  'evidence corrected': eventKind(
    {
      ...{ title, changed: z.array(z.string()).readonly(), isSentBack: z.boolean() },
      reason: z.string().nullable(),
    },
    {
      verb: 'corrected',
      changes: ({ changed, isSentBack }) => [
        { label: 'Corrected', from: null, to: changed.join(', ') },
        ...(isSentBack
          ? [
              {
                label: DECISION_WORDS.state,
                from: EVIDENCE_STATES.accepted,
                to: EVIDENCE_STATES['in-review'],
              },
            ]
          : []),
      ],
    },
  ),
  'evidence received': eventKind(
    { title },
    {
      verb: 'received',
      changes: () => [
        { label: DECISION_WORDS.state, from: EVIDENCE_STATES.requested, to: EVIDENCE_STATES.draft },
      ],
    },
  ),
  'evidence sent for review': eventKind(
    { title },
    {
      verb: 'sent for review',
      changes: () => [
        { label: DECISION_WORDS.state, from: EVIDENCE_STATES.draft, to: EVIDENCE_STATES['in-review'] },
      ],
    },
  ),
  'evidence decided': eventKind(
    {
      ...{ title, from: word<EvidenceState>(), to: word<EvidenceState>(), reason: z.string().nullable() },
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
    { title, kind: word<FileKind>(), size: z.number(), sha256: z.string() },
    {
      verb: 'got a file',
      changes: ({ kind, sha256 }) => [
        { label: 'File', from: null, to: inWords(FILE_KINDS, kind) },
        { label: 'SHA-256 as received', from: null, to: sha256 },
      ],
    },
  ),
  'evidence file checked': eventKind(
    { title, revision: z.number(), to: word<ScanState>(), keptSha256: z.string().nullable() },
    {
      verb: 'file checked',
      changes: ({ to, keptSha256 }) => [
        { label: 'File', from: SCAN_STATES.quarantined, to: inWords(SCAN_STATES, to) },
        ...(keptSha256 ? [{ label: 'SHA-256 as kept', from: null, to: keptSha256 }] : []),
      ],
    },
  ),
  'evidence linked': eventKind(
    { title, to: z.array(z.string()).readonly() },
    { verb: 'linked', changes: ({ to }) => [{ label: 'Linked to', from: null, to: to.join('; ') }] },
  ),
  'evidence unlinked': eventKind(
    { title, from: z.string(), reason: z.string().nullable() },
    { verb: 'unlinked', changes: ({ from }) => [{ label: 'Unlinked from', from: null, to: from }] },
  ),
  'evidence file check started again': eventKind(
    { title, revision: z.number() },
    { verb: 'check of a file started again' },
  ),
  'evidence file made public': eventKind(
    { title, revision: z.number(), sha256: z.string() },
    {
      verb: 'file made public with the next edition',
      changes: ({ sha256 }) => [{ label: 'SHA-256 of the file', from: null, to: sha256 }],
    },
  ),
  'evidence file taken back': eventKind(
    { title, revision: z.number(), reason: z.string().nullable() },
    { verb: 'file no longer public with the next edition' },
  ),
  'evidence file opened': eventKind({ title, revision: z.number() }, { verb: 'file opened' }),
  'evidence tied to a figure': eventKind(atFigure, {
    title: (measure) => `Evidence linked to a figure of measure ${measure}`,
  }),
  'evidence taken off a figure': eventKind(
    { ...atFigure, reason: z.string().nullable() },
    { title: (measure) => `Evidence unlinked from a figure of measure ${measure}` },
  ),
};
