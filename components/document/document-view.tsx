import { ListFileLink } from '@/components/layout/list-file-link';
import { WidePage } from '@/components/layout/wide-page';
import { ReceivedDocument } from '@/components/site/document/received-document';
import { BackLink } from '@/components/ui/back-link';
import { Pagination } from '@/components/ui/pagination';
import { EmptyState } from '@/components/ui/empty-state';
import { type Column, Table } from '@/components/ui/table';
import { formatDay } from '@/lib/domain/day';
import { type CoveredSentence, countCover } from '@/lib/domain/document/cover';
import type { DocumentRecord } from '@/lib/domain/document/document-record';
import { type ExtractRecord, type ExtractState, isFollowUp } from '@/lib/domain/document/extract';
import { wordsOf } from '@/lib/domain/document/sentence';
import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import { documentHref, OFFICE } from '@/lib/domain/paths/office';
import { FollowUps } from './follow-ups';
import { placeInWords } from './place-in-words';
import { SentenceRecords } from './sentence-records';

type DocumentViewProps = {
  inspection: InspectionRecord;
  document: DocumentRecord;
  extracts: readonly ExtractRecord[];
  covered: readonly CoveredSentence[];
  /** From 1. */
  page: number;
};

const SENTENCES_A_PAGE = 20;

/** The response, sentence by sentence, with the records of each beside it; those without one come first. */
export function DocumentView({ inspection, document, extracts, covered, page }: DocumentViewProps) {
  const left = covered.filter(({ state }) => state === 'left');
  const dealtWith = covered.filter(({ state }) => state !== 'left');
  const pages = Math.max(1, Math.ceil(covered.length / SENTENCES_A_PAGE));
  const at = Math.min(page, pages);
  const onPage = [...left, ...dealtWith].slice((at - 1) * SENTENCES_A_PAGE, at * SENTENCES_A_PAGE);
  const leftHere = onPage.filter(({ state }) => state === 'left');
  const dealtWithHere = onPage.filter(({ state }) => state !== 'left');
  const followUps = extracts.filter(isFollowUp);
  const hrefOf = (to: number) => `${documentHref(inspection.slug)}?page=${to}`;
  return (
    <WidePage before={<BackLink href={OFFICE.today}>Today</BackLink>}>
      <span className="govuk-caption-l">{inspection.shortTitle}</span>
      <h1 className="govuk-heading-l">The response, sentence by sentence</h1>
      <p className="govuk-body">{describeCover(covered)}</p>
      <p className="govuk-hint">
        {inspection.respondedOn && `Dated ${formatDay(inspection.respondedOn)}. `}
        Headings are counted too. A list whose items end in semicolons is 1 sentence. File as received:{' '}
        {document.fileName}.
      </p>
      <ReceivedDocument inspectionSlug={inspection.slug} sha256={document.sha256} />
      <p className="govuk-body">{describeDrafts(extracts)}</p>
      {at < pages && <FollowUpsLink count={followUps.length} page={hrefOf(pages)} />}
      {(at === 1 || leftHere.length > 0) && (
        <section id="left">
          <h2 className="govuk-heading-m">Without a record ({left.length})</h2>
          {left.length === 0 ? (
            <EmptyState title="Every sentence has a record, or a reason why it needs none">
              <p className="govuk-body">A sentence appears here when its last record is taken away.</p>
            </EmptyState>
          ) : (
            <Sentences
              id="sentences-left"
              caption="Sentences without a record"
              rows={leftHere}
              slug={inspection.slug}
            />
          )}
        </section>
      )}
      {dealtWithHere.length > 0 && (
        <section id="dealt-with">
          <h2 className="govuk-heading-m">With a record, or needing none ({dealtWith.length})</h2>
          <Sentences
            id="sentences-dealt-with"
            caption="The other sentences, in the order of the document"
            rows={dealtWithHere}
            slug={inspection.slug}
          />
        </section>
      )}
      <Pagination of="sentences" page={at} pages={pages} hrefOf={hrefOf} />
      <AllSentences slug={inspection.slug} />
      {at === pages && <FollowUps slug={inspection.slug} extracts={followUps} />}
    </WidePage>
  );
}

/** Every sentence, whatever page this is. */
const AllSentences = ({ slug }: { slug: string }) => (
  <ListFileLink
    list="sentences"
    address={`?slug=${encodeURIComponent(slug)}`}
    text="Download all sentences (CSV)"
  />
);

/** The way to what others have published since, which is on the last page. */
function FollowUpsLink({ count, page }: { count: number; page: string }) {
  if (count === 0) return null;
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={`${page}#since`}>
        Published by others since ({count})
      </a>
    </p>
  );
}

/** "Of 106 sentences, 60 have a record, 40 need none and 6 are left. For 50 of them that is a draft, and nobody has confirmed it." */
function describeCover(covered: readonly CoveredSentence[]): string {
  const { all, recorded, notNeeded, left, unconfirmed } = countCover(covered);
  const drafts =
    unconfirmed === 0 ? '' : ` For ${unconfirmed} of them that is a draft, and nobody has confirmed it.`;
  return `Of ${all} sentences, ${recorded} ${recorded === 1 ? 'has' : 'have'} a record, ${notNeeded} ${
    notNeeded === 1 ? 'needs' : 'need'
  } none and ${left} ${left === 1 ? 'is' : 'are'} left.${drafts}`;
}

/** "2 records were made of it and of what others have published since: 1 confirmed, 1 still a draft." */
function describeDrafts(extracts: readonly ExtractRecord[]): string {
  const count = (state: ExtractState) => extracts.filter((extract) => extract.state === state).length;
  return `Evidence items, stated figures, bodies, links and terms: ${extracts.length}, of which ${count(
    'confirmed',
  )} confirmed, ${count('discarded')} discarded and ${count('draft')} still drafts. Nobody outside the office reads a draft, except in a trial.`;
}

type SentencesProps = { id: string; caption: string; rows: readonly CoveredSentence[]; slug: string };

function Sentences({ id, caption, rows, slug }: SentencesProps) {
  const columns: Column<CoveredSentence>[] = [
    {
      heading: 'Place',
      cell: ({ sentence }) => (
        <a className="govuk-link" href={documentHref(slug, sentence.position)}>
          {placeInWords(sentence)}
        </a>
      ),
    },
    { heading: 'Sentence', cell: ({ sentence }) => wordsOf(sentence) },
    { heading: 'Records', cell: (row) => <SentenceRecords {...row} /> },
  ];
  return (
    <Table
      id={id}
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ sentence }) => sentence.id}
      narrow="stack"
    />
  );
}
