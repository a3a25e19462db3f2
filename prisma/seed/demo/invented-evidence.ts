import type { FileEvidenceInput } from '@/lib/schemas/evidence/file-evidence';
import { invented } from './invented-words';

export type InventedEvidence = Pick<
  FileEvidenceInput,
  | 'recommendation'
  | 'requirements'
  | 'title'
  | 'description'
  | 'type'
  | 'strength'
  | 'provenance'
  | 'visibility'
> & {
  publicSummary?: string;
  /** The day it expires, when it does. */
  expires?: number;
  decision?: 'accepted' | 'rejected';
};

export const EVIDENCE: readonly InventedEvidence[] = [
  {
    recommendation: '6',
    requirements: ['6b'],
    title: 'Invented: dip sample of 40 closed cases',
    description: invented(
      'The office read 40 closed cases. In 34 the victim was called before a letter was sent.',
    ),
    publicSummary: invented('The office read a sample of closed cases.'),
    type: 'case-audit',
    strength: 'practice-change',
    provenance: 'office-tested',
    visibility: 'public',
    decision: 'accepted',
  },
  {
    recommendation: '2',
    requirements: ['2a'],
    title: 'Invented: terms of reference of the joint meetings',
    description: invented('Who meets, how often, and what is written down.'),
    type: 'minutes',
    strength: 'activity',
    provenance: 'office-checked',
    visibility: 'panel',
    expires: 21,
    decision: 'accepted',
  },
  {
    recommendation: '7',
    requirements: ['7a'],
    title: 'Invented: attendance at a briefing on the right to review',
    description: invented('A list of attendance by team, without names.'),
    type: 'training',
    strength: 'output',
    provenance: 'self-reported',
    visibility: 'opcc',
  },
];
