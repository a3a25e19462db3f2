import { counted, listed } from '@/components/site/words/words';
import { ActionLink } from '@/components/ui/action-link';
import { Details } from '@/components/ui/details';
import type { AllFiguresDue } from '@/lib/domain/figures/due/figures-due';
import { libraryHref } from '@/lib/domain/paths/evidence-library';
import { dueHref } from '@/lib/domain/paths/today';
import { DUE_LISTS, type DueListName, MOST_ON_TODAY } from '@/lib/domain/today/due-lists';
import type { Undated } from '@/lib/domain/today/open-work';
import type { EvidenceExpiring } from '@/lib/domain/today/what-is-due';
import { evidenceLine, type Line } from './due-lines';
import { countFiguresDue, figuresLines } from './figures-lines';
import type { LineList } from './lists-of-today';

type DueListsProps = {
  lists: Record<DueListName, LineList>;
  /** The soonest of the evidence that expires, and how much there is. */
  expiring: { evidence: readonly EvidenceExpiring[]; count: number };
  /** What has no day at all, and whether anything has one. */
  undated: Undated & { isAnythingDated: boolean };
  figuresDue: AllFiguresDue;
};

/**
 * What has passed its day, what is about to, which evidence expires, and where judgements conflict: of each list how many
 * there are, the first of them, and the way to all.
 */
export function DueLists({ lists, expiring, undated, figuresDue }: DueListsProps) {
  return (
    <div id="due">
      <div className="govuk-grid-row">
        <Due
          {...{ lists }}
          list="late"
          isScheduled={undated.isAnythingDated}
          empty={undated.isAnythingDated ? 'No reviews or promises are late.' : 'Nothing has a date yet.'}
          undated={describeUndated(undated)}
        />
        <Due
          {...{ lists }}
          list="soon"
          isScheduled={undated.isAnythingDated}
          empty="No review or promise is due. Each appears here 2 weeks before its date."
        />
      </div>
      <PromiseLists lists={lists} />
      <div className="govuk-grid-row">
        <FewOf
          title="Evidence expiring"
          lines={expiring.evidence.map(evidenceLine)}
          count={expiring.count}
          allHref={libraryHref({ isExpiring: true })}
          empty="No accepted evidence expires in the next 30 days."
        />
        <FewOf
          title="Figures due"
          lines={figuresLines(figuresDue)}
          isScheduled
          count={countFiguresDue(figuresDue)}
          empty="No figures are late or due in the next 14 days."
        />
      </div>
      <div className="govuk-grid-row">
        <Due
          {...{ lists }}
          list="conflicts"
          empty="No conflicts between what the force says, what we found and the figures."
        />
        <Due {...{ lists }} list="recheck" empty="No verified part has lost the evidence it rests on." />
      </div>
    </div>
  );
}

const OF_PROMISES = ['waiting', 'expired', 'to-ask'] as const satisfies readonly DueListName[];

/** Periods that nobody has told us about, and promises that can never be late; nothing where there are none. */
function PromiseLists({ lists }: Pick<DueListsProps, 'lists'>) {
  const { undated } = lists;
  const shown = OF_PROMISES.filter((list) => lists[list].count > 0);
  if (shown.length + undated.count === 0) return null;
  return (
    <div className="govuk-grid-row">
      {shown.map((list) => (
        <Due key={list} {...{ lists, list }} empty="" />
      ))}
      {undated.count > 0 && (
        <section className="govuk-grid-column-one-half">
          <h2 className="govuk-heading-s">
            {DUE_LISTS.undated} ({undated.count})
          </h2>
          <p className="govuk-hint">They can never be late. Ask their owners, then set a date.</p>
          <Details summary={`Show ${shownOf(undated)}`}>
            <Lines lines={undated.lines(0, MOST_ON_TODAY)} />
            <WayToAll title={DUE_LISTS.undated} count={undated.count} href={dueHref('undated')} />
          </Details>
        </section>
      )}
    </div>
  );
}

/** "the 12 promises", "the first 20 promises" */
const shownOf = ({ count }: LineList): string =>
  count > MOST_ON_TODAY ? `the first ${MOST_ON_TODAY} promises` : `the ${counted(count, 'promise')}`;

type DueProps = Pick<DueListsProps, 'lists'> & { list: DueListName } & Pick<
    FewProps,
    'isScheduled' | 'empty' | 'undated'
  >;

function Due({ lists, list, ...rest }: DueProps) {
  const { count, lines } = lists[list];
  return (
    <FewOf
      title={DUE_LISTS[list]}
      lines={lines(0, MOST_ON_TODAY)}
      count={count}
      allHref={dueHref(list)}
      {...rest}
    />
  );
}

type FewProps = {
  title: string;
  /** The first of them. */
  lines: readonly Line[];
  /** How many things there are; a line can stand for several. */
  count: number;
  /** Where all of them are; left out where the lines say so themselves. */
  allHref?: string;
  /** True where things have a day, so that none of them in the list says something: only then is 0 a count. */
  isScheduled?: boolean;
  empty: string;
  /** What can never be listed, because it has no day. */
  undated?: string | null;
};

function FewOf({ title, lines, count, allHref, isScheduled = false, empty, undated }: FewProps) {
  return (
    <section className="govuk-grid-column-one-half">
      <h2 className="govuk-heading-s">
        {title}
        {(isScheduled || count > 0) && ` (${count.toLocaleString('en-GB')})`}
      </h2>
      {count === 0 ? <p className="govuk-hint">{empty}</p> : <Lines lines={lines} />}
      {allHref && <WayToAll title={title} count={count} href={allHref} />}
      {undated && <p className="govuk-hint">{undated}</p>}
    </section>
  );
}

const Lines = ({ lines }: { lines: readonly Line[] }) => (
  <ul className="govuk-list govuk-list--spaced">
    {lines.map(({ id, words }) => (
      <li key={id}>{words}</li>
    ))}
  </ul>
);

/** Nothing where the first are all of them. */
export function WayToAll({ title, count, href }: { title: string; count: number; href: string }) {
  if (count <= MOST_ON_TODAY) return null;
  return (
    <p className="govuk-body">
      <ActionLink
        action={{ href, text: `Show all ${count.toLocaleString('en-GB')}`, about: `in “${title}”` }}
      />
    </p>
  );
}

function describeUndated({ reviews, promises }: Undated): string | null {
  const without = [
    ...(reviews > 0 ? [`${counted(reviews, 'part')} for our area`] : []),
    ...(promises > 0 ? [counted(promises, 'promise')] : []),
  ];
  return without.length === 0 ? null : `No date is set for ${listed(without)}, so they can never be late.`;
}
