import type { ReactNode } from 'react';
import { NarrowPage } from '@/components/layout/narrow-page';
import { BackLink } from '@/components/ui/back-link';
import { Heading } from '@/components/ui/heading';
import { Quotation } from '@/components/ui/quotation';
import { SummaryList } from '@/components/ui/summary-list';
import { Tag } from '@/components/ui/tag';
import { formatDay } from '@/lib/domain/day';
import {
  EXTRACT_KINDS,
  EXTRACT_STATES,
  EXTRACT_WORDS,
  type ExtractRecord,
  fieldsOfExtract,
  isFollowUp,
} from '@/lib/domain/document/extract';
import { type SentenceRecord, wordsOf } from '@/lib/domain/document/sentence';
import { EVIDENCE_STRENGTHS, EVIDENCE_TYPES } from '@/lib/domain/evidence/evidence';
import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import { documentHref, evidenceHref } from '@/lib/domain/paths/office';
import { CADENCES } from '@/lib/domain/promises/promise';

type ExtractViewProps = {
  inspection: InspectionRecord;
  extract: ExtractRecord;
  sentences: readonly SentenceRecord[];
  /** The forms, where this person may decide. */
  children?: ReactNode;
};

/** One record made of the response, with the words that it rests on, and what a person can decide of it. */
export function ExtractView({ inspection, extract, sentences, children }: ExtractViewProps) {
  return (
    <NarrowPage
      before={<BackLink href={documentHref(inspection.slug)}>The response, sentence by sentence</BackLink>}
    >
      <span className="govuk-caption-l">{EXTRACT_KINDS[extract.kind]}</span>
      <h1 className="govuk-heading-l">{extract.title}</h1>
      <p className="govuk-body">
        <Tag colour={extract.state === 'confirmed' ? 'green' : 'grey'}>{EXTRACT_STATES[extract.state]}</Tag>
      </p>
      <SummaryList isPlain rows={rowsOf(extract)} />
      <Heading level={2} className="govuk-heading-m">
        What it rests on
      </Heading>
      {isFollowUp(extract) ? (
        <p className="govuk-body">No sentence of the response. Others have published it since.</p>
      ) : (
        sentences.map((sentence) => (
          <Quotation
            key={sentence.id}
            source={`sentence ${sentence.position} of the response${
              inspection.respondedOn ? ` of ${formatDay(inspection.respondedOn)}` : ''
            }`}
            sourceHref={documentHref(inspection.slug, sentence.position)}
          >
            <p>{wordsOf(sentence)}</p>
          </Quotation>
        ))
      )}
      {children}
    </NarrowPage>
  );
}

function rowsOf(extract: ExtractRecord) {
  const { type, cadence, recommendationRef, parts, decidedBy, reason, evidenceId } = extract;
  const words = fieldsOfExtract(extract)
    .filter((field) => field !== 'title' && extract[field] !== null)
    .map((field) => ({
      key: EXTRACT_WORDS[field],
      value: field === 'strength' && extract.strength ? EVIDENCE_STRENGTHS[extract.strength] : extract[field],
    }));
  return [
    ...(recommendationRef === null ? [] : [{ key: 'Recommendation', value: recommendationRef }]),
    ...(parts.length === 0 ? [] : [{ key: 'Parts', value: parts.join(', ') }]),
    ...(type === null ? [] : [{ key: 'What it is', value: EVIDENCE_TYPES[type] }]),
    ...words,
    ...(cadence === null ? [] : [{ key: 'How often', value: CADENCES[cadence] }]),
    ...(decidedBy === null ? [] : [{ key: 'Decided by', value: decidedBy }]),
    ...(reason === null ? [] : [{ key: 'Why it was discarded', value: reason }]),
    ...(evidenceId === null || recommendationRef === null
      ? []
      : [
          {
            key: 'Filed as',
            value: <FiledAs id={evidenceId} recommendation={recommendationRef} />,
          },
        ]),
  ];
}

function FiledAs({ id, recommendation }: { id: string; recommendation: string }) {
  return (
    <a className="govuk-link" href={evidenceHref(id)}>
      Evidence of recommendation {recommendation}
    </a>
  );
}
