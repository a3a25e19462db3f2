import { Details } from '@/components/ui/details';
import { counted, listed } from '@/components/site/words/words';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { AllFiguresDue } from '@/lib/domain/figures/due/figures-due';
import type { Disagreement } from '@/lib/domain/recommendations/disagreement';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import type { Undated } from '@/lib/domain/today/open-work';
import type { PromisesDue } from '@/lib/domain/today/promises-due';
import type { WhatIsDue } from '@/lib/domain/today/what-is-due';
import { countFiguresDue, figuresLines } from './figures-lines';
import {
  disagreementLine,
  evidenceLine,
  type Line,
  overdueLine,
  promiseLine,
  recheckLine,
  reviewLine,
} from './due-lines';

type DueListsProps = {
  due: WhatIsDue;
  /** Evidence that was asked for and has not come by its day. */
  overdueEvidence: readonly EvidenceRecord[];
  promises: PromisesDue;
  /** What has no day at all, and whether anything has one. */
  undated: Undated & { isAnythingDated: boolean };
  figuresDue: AllFiguresDue;
  disagreements: readonly Disagreement<RecommendationRecord>[];
};

/** What has passed its day, what is about to, which evidence expires, and where judgements conflict. */
export function DueLists({
  due,
  overdueEvidence,
  promises,
  undated,
  figuresDue,
  disagreements,
}: DueListsProps) {
  const { expiringEvidence } = due;
  return (
    <div id="due">
      <LateAndDue {...{ due, overdueEvidence, promises, undated }} />
      <PromiseLists promises={promises} />
      <div className="govuk-grid-row">
        <DueList
          title="Evidence expiring"
          lines={expiringEvidence.map(evidenceLine)}
          empty="No accepted evidence expires in the next 30 days."
        />
        <DueList
          title="Figures due"
          lines={figuresLines(figuresDue)}
          isScheduled
          count={countFiguresDue(figuresDue)}
          empty="No figures are late or due in the next 14 days."
        />
      </div>
      <div className="govuk-grid-row">
        <DueList
          title="Conflicting evidence"
          lines={disagreements.map(disagreementLine)}
          empty="No conflicts between what the force says, what we found and the figures."
        />
        <DueList
          title="Needs re-checking"
          lines={due.toRecheck.map(recheckLine)}
          empty="No verified part has lost the evidence it rests on."
        />
      </div>
    </div>
  );
}

/** What has passed its day, and what is about to. */
function LateAndDue({
  due: { lateReviews, dueReviews },
  overdueEvidence,
  promises,
  undated,
}: Pick<DueListsProps, 'due' | 'overdueEvidence' | 'promises' | 'undated'>) {
  return (
    <div className="govuk-grid-row">
      <DueList
        title="Late"
        lines={[
          ...overdueEvidence.map(overdueLine),
          ...lateReviews.map(reviewLine),
          ...promises.late.map(promiseLine),
        ]}
        isScheduled={undated.isAnythingDated}
        empty={undated.isAnythingDated ? 'No reviews or promises are late.' : 'Nothing has a date yet.'}
        undated={describeUndated(undated)}
      />
      <DueList
        title="Due in 14 days"
        lines={[...dueReviews.map(reviewLine), ...promises.soon.map(promiseLine)]}
        isScheduled={undated.isAnythingDated}
        empty="No review or promise is due. Each appears here 2 weeks before its date."
      />
    </div>
  );
}

/** Periods that nobody has told us about, and promises that can never be late; nothing where there are none. */
function PromiseLists({ promises: { waiting, expired, notTold, undated } }: Pick<DueListsProps, 'promises'>) {
  if (waiting.length + expired.length + notTold.length + undated.length === 0) return null;
  return (
    <div className="govuk-grid-row">
      {waiting.length > 0 && (
        <DueList title="Promises waiting for a second person" lines={waiting.map(promiseLine)} empty="" />
      )}
      {expired.length > 0 && (
        <DueList title="Promises whose evidence has expired" lines={expired.map(promiseLine)} empty="" />
      )}
      {notTold.length > 0 && (
        <DueList title="Promises to ask about" lines={notTold.map(promiseLine)} empty="" />
      )}
      {undated.length > 0 && (
        <section className="govuk-grid-column-one-half">
          <h2 className="govuk-heading-s">Promises without a date ({undated.length})</h2>
          <p className="govuk-hint">They can never be late. Ask their owners, then set a date.</p>
          <Details summary={`Show the ${counted(undated.length, 'promise')}`}>
            <ul className="govuk-list govuk-list--spaced">
              {undated.map(promiseLine).map(({ id, words }) => (
                <li key={id}>{words}</li>
              ))}
            </ul>
          </Details>
        </section>
      )}
    </div>
  );
}

type DueListProps = {
  title: string;
  lines: readonly Line[];
  /** True where things have a day, so that none of them in the list says something: only then is 0 a count. */
  isScheduled?: boolean;
  /** How many things the lines stand for, where a line can stand for several. */
  count?: number;
  empty: string;
  /** What can never be listed, because it has no day. */
  undated?: string | null;
};

function DueList({ title, lines, isScheduled = false, count = lines.length, empty, undated }: DueListProps) {
  return (
    <section className="govuk-grid-column-one-half">
      <h2 className="govuk-heading-s">
        {title}
        {(isScheduled || lines.length > 0) && ` (${count})`}
      </h2>
      {lines.length === 0 ? (
        <p className="govuk-hint">{empty}</p>
      ) : (
        <ul className="govuk-list govuk-list--spaced">
          {lines.map(({ id, words }) => (
            <li key={id}>{words}</li>
          ))}
        </ul>
      )}
      {undated && <p className="govuk-hint">{undated}</p>}
    </section>
  );
}

function describeUndated({ reviews, promises }: Undated): string | null {
  const without = [
    ...(reviews > 0 ? [`${counted(reviews, 'part')} for our area`] : []),
    ...(promises > 0 ? [counted(promises, 'promise')] : []),
  ];
  return without.length === 0 ? null : `No date is set for ${listed(without)}, so they can never be late.`;
}
