import { COMMITMENT_STATES } from '@/lib/domain/commitment';
import { DISCLOSURE_RULES } from '@/lib/domain/disclosure';
import { DECISION_WORDS, EVIDENCE_STATES, VISIBILITIES } from '@/lib/domain/evidence';
import type { AuditLine } from '@/lib/domain/audit-event';
import {
  ASSESSMENT_WORDS,
  ASSURANCE_LABELS,
  NOT_YET_ASSESSED,
  RESULT_LABELS,
  STATUS_LABELS,
} from '@/lib/domain/requirement';

/** One thing that changed: what it was called before and after. `from` is null where there was nothing before. */
export type ChangeInWords = { label: string; from: string | null; to: string };

/** An event as a person reads it: what happened, what changed, and the reason given. */
export type EventInWords = { changes: ChangeInWords[]; reason: string | null };

type Detail = Readonly<Record<string, unknown>>;

/*
 * The trail keeps events for ever, also those whose words have since left the product's lists: a word that is not known
 * any more is shown as it was written.
 */
const wordOf = (detail: Detail, key: string): string | null =>
  typeof detail[key] === 'string' && detail[key] !== '' ? detail[key] : null;

const inWords = (labels: Readonly<Record<string, string>>, word: string | null): string | null =>
  word === null || !Object.hasOwn(labels, word) ? word : (labels[word] ?? word);

const partOf = (detail: Detail, key: string): Detail | null => {
  const part = detail[key];
  return typeof part === 'object' && part !== null ? { ...part } : null;
};

const MEASURE_EDITS = ['measure edited', 'measure corrected', 'measure links changed'];

/** What changed in an event about a requirement, a promise or an item of evidence. */
export function describeEvent({ action, detail }: Pick<AuditLine, 'action' | 'detail'>): EventInWords {
  const reason = wordOf(detail, 'reason');
  if (MEASURE_EDITS.includes(action)) {
    return { changes: editsOf(detail), reason };
  }
  if (action === 'disclosure rule loosened') {
    return { changes: [changeOfState(detail, DISCLOSURE_RULES)], reason };
  }
  if (action === 'requirement assessed') return { changes: changesOfDials(detail), reason };
  if (action === 'commitment checked') return { changes: [changeOfState(detail, COMMITMENT_STATES)], reason };
  if (action === 'evidence decided') return { changes: [changeOfState(detail, EVIDENCE_STATES)], reason };
  if (action === 'evidence sent for review') {
    return {
      changes: [
        { label: DECISION_WORDS.state, from: EVIDENCE_STATES.draft, to: EVIDENCE_STATES['in-review'] },
      ],
      reason,
    };
  }
  if (action === 'evidence filed') {
    const visibility = inWords(VISIBILITIES, wordOf(detail, 'visibility')) ?? '';
    return {
      changes: [
        {
          label: DECISION_WORDS.state,
          from: null,
          to: inWords(EVIDENCE_STATES, wordOf(detail, 'state')) ?? '',
        },
        { label: 'Who may see it', from: null, to: visibility },
      ],
      reason,
    };
  }
  return { changes: [], reason };
}

/** The parts of a measure that were changed, as they were written down. */
function editsOf(detail: Detail): ChangeInWords[] {
  const edits = Array.isArray(detail.changes) ? detail.changes : [];
  return edits.flatMap((edit) => {
    const part = partOf({ edit }, 'edit');
    const label = part && wordOf(part, 'label');
    return part && label ? [{ label, from: wordOf(part, 'from'), to: wordOf(part, 'to') ?? '' }] : [];
  });
}

const DIALS = [
  { key: 'status', label: ASSESSMENT_WORDS.status, labels: STATUS_LABELS, before: NOT_YET_ASSESSED },
  { key: 'result', label: ASSESSMENT_WORDS.result, labels: RESULT_LABELS, before: null },
  { key: 'assurance', label: ASSESSMENT_WORDS.assurance, labels: ASSURANCE_LABELS, before: null },
];

function changesOfDials(detail: Detail): ChangeInWords[] {
  const from = partOf(detail, 'from');
  const to = partOf(detail, 'to');
  return DIALS.map(({ key, label, labels, before }) => ({
    label,
    from: from === null ? before : inWords(labels, wordOf(from, key)),
    to: inWords(labels, to && wordOf(to, key)) ?? '',
  }));
}

function changeOfState(detail: Detail, labels: Readonly<Record<string, string>>): ChangeInWords {
  return {
    label: 'How it stands',
    from: inWords(labels, wordOf(detail, 'from')),
    to: inWords(labels, wordOf(detail, 'to')) ?? '',
  };
}
