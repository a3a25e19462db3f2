import { counted } from '@/components/site/words';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterLinks } from '@/components/ui/filter-links';
import { hasFigures } from '@/lib/domain/chart-series';
import type { MeasureRecord } from '@/lib/domain/records';
import { measuresOfHref, type MeasuresHome } from './addresses';
import { FigureGrid } from './measure-figures';
import {
  groupByRecommendation,
  type MeasureGroup,
  type RecommendationName,
} from './measures-by-recommendation';
import { MissingTable } from './missing-table';

type MeasuresWallProps = {
  measures: readonly MeasureRecord[];
  recommendations: readonly RecommendationName[];
  /** The recommendation whose measures were asked for; all when left out. */
  chosen?: string;
  home: MeasuresHome;
};

/** All measures, or those of one recommendation: what the figures show first, then what nobody has supplied. */
export function MeasuresWall({ measures, recommendations, chosen, home }: MeasuresWallProps) {
  const shown = measures.filter(speaksTo(chosen));
  const supplied = shown.filter(hasFigures);
  const missing = shown.filter((measure) => !hasFigures(measure));
  const groupsOf = (some: readonly MeasureRecord[]) =>
    chosen === undefined
      ? groupByRecommendation(some, recommendations)
      : [{ id: `recommendation-${chosen}`, title: titleOf(chosen, recommendations), measures: [...some] }];
  return (
    <>
      <h1 className="govuk-heading-xl">Measures</h1>
      <p className="govuk-body-l">
        {counted(shown.length, 'measure')}{' '}
        {chosen === undefined ? 'in the catalogue' : `for recommendation ${chosen}`}. There are figures for{' '}
        {counted(supplied.length, 'of them', 'of them')}.
      </p>
      <Filter measures={measures} recommendations={recommendations} chosen={chosen} home={home} />
      <h2 className="govuk-heading-l">What the figures show</h2>
      {supplied.length === 0 ? <NothingSupplied /> : <Figures groups={groupsOf(supplied)} home={home} />}
      {missing.length > 0 && <Missing groups={groupsOf(missing)} home={home} />}
    </>
  );
}

const speaksTo =
  (chosen: string | undefined) =>
  ({ recommendationRefs }: MeasureRecord) =>
    chosen === undefined || recommendationRefs.includes(chosen);

const titleOf = (chosen: string, recommendations: readonly RecommendationName[]) => {
  const found = recommendations.find(({ ref }) => ref === chosen);
  return found ? `Recommendation ${chosen}: ${found.summary}` : `Recommendation ${chosen}`;
};

function Filter({ measures, recommendations, chosen, home }: MeasuresWallProps) {
  return (
    <FilterLinks
      label="Recommendation"
      links={[
        { href: home, text: 'All', count: measures.length, current: chosen === undefined },
        ...recommendations.map(({ ref }) => ({
          href: measuresOfHref(home, ref),
          text: ref,
          count: measures.filter(speaksTo(ref)).length,
          current: ref === chosen,
        })),
      ]}
    />
  );
}

function NothingSupplied() {
  return (
    <EmptyState title="No figures supplied yet">
      <p className="govuk-body">
        A chart, a sentence and a table appear here for each measure when somebody supplies its figures.
      </p>
    </EmptyState>
  );
}

type GroupsProps = { groups: readonly MeasureGroup[]; home: MeasuresHome };

function Figures({ groups, home }: GroupsProps) {
  return groups.map(({ id, title, measures }) => (
    <section key={id} aria-labelledby={`${id}-figures`}>
      <h3 className="govuk-heading-m" id={`${id}-figures`}>
        {title}
      </h3>
      <FigureGrid measures={measures} level={4} home={home} />
    </section>
  ));
}

function Missing({ groups, home }: GroupsProps) {
  return (
    <section aria-labelledby="missing">
      <h2 className="govuk-heading-l" id="missing">
        No figures supplied yet
      </h2>
      <p className="govuk-body">
        These measures would show whether a recommendation makes a difference. The empty places are shown, so
        that you can see what is not known and who could be asked.
      </p>
      {groups.map(({ id, title, measures }) => (
        <MissingTable key={id} id={`${id}-missing`} caption={title} measures={measures} home={home} />
      ))}
    </section>
  );
}
