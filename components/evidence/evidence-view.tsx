import { PROVENANCE_MEANINGS, STRENGTH_MEANINGS } from '@/components/site/words/explanations';
import { listed } from '@/components/site/words/words';
import { evidenceReadersHref } from '@/lib/domain/paths/office';
import { SummaryList } from '@/components/ui/summary-list';
import { type Day, formatDay, formatInstant } from '@/lib/domain/day';
import { EVIDENCE_STRENGTHS, EVIDENCE_TYPES, PROVENANCES } from '@/lib/domain/evidence/evidence';
import { describeSufficiency, SUFFICIENCY_LABEL } from '@/lib/domain/evidence/sufficiency';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import { EvidenceStateTag, VisibilityTag } from './tags';

/** One item of evidence, whole, with the state it has on the day. */
export function EvidenceView({ evidence }: { evidence: EvidenceRecord }) {
  return (
    <>
      <h1 className="govuk-heading-l">{evidence.title}</h1>
      <SummaryList rows={[...whatItIs(evidence), ...whoAndWhen(evidence)]} />
    </>
  );
}

function whatItIs(evidence: EvidenceRecord) {
  const { type, strength, provenance, effectiveFrom, effectiveTo, link, publicSummary } = evidence;
  return [
    { key: 'State', value: <EvidenceStateTag state={evidence.state} /> },
    ...(evidence.askedOf && evidence.dueOn
      ? [{ key: 'Asked of', value: `${evidence.askedOf}, due by ${formatDay(evidence.dueOn)}` }]
      : []),
    { key: 'Who can see it', value: <VisibilityTag visibility={evidence.visibility} /> },
    ...(evidence.visibility === 'restricted'
      ? [{ key: 'Named people', value: <Readers evidence={evidence} /> }]
      : []),
    { key: 'What it shows', value: evidence.description },
    { key: 'Summary for the public', value: publicSummary ?? 'None written' },
    { key: 'What it is', value: EVIDENCE_TYPES[type] },
    { key: 'How much it can show', value: `${EVIDENCE_STRENGTHS[strength]}. ${STRENGTH_MEANINGS[strength]}` },
    { key: 'Where it comes from', value: `${PROVENANCES[provenance]}. ${PROVENANCE_MEANINGS[provenance]}` },
    { key: 'Covers', value: describeCover(effectiveFrom, effectiveTo) },
    { key: 'Expires', value: describeExpiry(evidence) },
    ...(link ? [{ key: 'Link', value: <ExternalLink href={link} /> }] : []),
    { key: 'Where the original is kept', value: evidence.originalKept ?? 'Not recorded' },
  ];
}

/** Who may see it: whoever reads this is one of them. */
function Readers({ evidence: { id, filedBy, readers } }: { evidence: EvidenceRecord }) {
  const others = readers.map(({ name }) => name);
  return (
    <>
      {listed([...(filedBy ? [`${filedBy.name}, who filed it`] : []), ...others])}{' '}
      <a className="govuk-link" href={evidenceReadersHref(id)}>
        Change<span className="govuk-visually-hidden"> who can see it</span>
      </a>
    </>
  );
}

function describeExpiry({ state, expiresOn }: EvidenceRecord): string {
  if (expiresOn === null) return 'No date set';
  return state === 'expired'
    ? `Expired on ${formatDay(expiresOn)}. It no longer supports “verified”`
    : formatDay(expiresOn);
}

function whoAndWhen({ filedAt, filedBy, correctedBy, decisionNote, sufficiency }: EvidenceRecord) {
  return [
    { key: 'Filed', value: `${formatInstant(new Date(filedAt))} by ${filedBy?.name ?? 'this service'}` },
    ...(correctedBy ? [{ key: 'Corrected', value: `By ${correctedBy.name}, after it was accepted` }] : []),
    ...(sufficiency.length > 0 ? [{ key: SUFFICIENCY_LABEL, value: describeSufficiency(sufficiency) }] : []),
    ...(decisionNote ? [{ key: 'Note on the decision', value: decisionNote }] : []),
  ];
}

function ExternalLink({ href }: { href: string }) {
  return (
    <a className="govuk-link" href={href} rel="noreferrer">
      {href}
    </a>
  );
}

function describeCover(from: Day | null, to: Day | null): string {
  if (from === null) return to === null ? 'No dates given' : `Up to ${formatDay(to)}`;
  if (to === null) return `From ${formatDay(from)}`;
  return from === to ? formatDay(from) : `${formatDay(from)} to ${formatDay(to)}`;
}
