import type { ReactNode } from 'react';
import { targetRows } from '@/components/site/words/target-rows';
import { EmptyState } from '@/components/ui/empty-state';
import { InsetText } from '@/components/ui/inset-text';
import { SummaryList } from '@/components/ui/summary-list';
import { isOnlyNational, lastDayOf, ONLY_NATIONAL } from '@/lib/domain/chart/chart-series';
import { type Day, formatDay } from '@/lib/domain/day';
import { ComparedInShort } from '@/components/trends/funnel/compared-in-short';
import { comparedYears } from '@/lib/domain/chart/funnel/compared-forces';
import { HOW_WE_COMPARE } from '@/lib/domain/chart/funnel/funnel-words';
import { leadingGroups } from '@/lib/domain/measures/leading-series';
import { denominatorHeading, DIRECTIONS, FREQUENCIES, UNITS } from '@/lib/domain/figure';
import { describeDueRule } from '@/lib/domain/figures/due/expected-figures';
import { dueOn } from '@/lib/domain/figures/due/figures-due';
import {
  describeDisclosureRule,
  MEASURE_WORDS,
  type MeasureChange,
} from '@/lib/domain/measures/measure-edit';
import type { PanelMeasure } from '@/lib/domain/outside/measures/measures';
import { forcesHref, measuresOfHref, methodologyHref, type MeasuresHome } from '@/lib/domain/paths/measures';
import {
  describeRecommendationKey,
  formatRecommendationKey,
  type RecommendationKey,
} from '@/lib/domain/paths/recommendation-key';
import { HOW_IT_IS_COUNTED } from '@/components/trends/methodology/methodology-words';
import { LiveFigure } from '@/components/figures/live-figure';
import { MeasureHistory } from './measure-history';

type MeasureViewProps = {
  measure: PanelMeasure;
  home: MeasuresHome;
  today: Day;
  /** What this person may do with its figures. */
  actions?: ReactNode;
  /** What response documents state of it, below the figures. */
  stated?: ReactNode;
  /** What was changed of it, as this person may read it. */
  changes: readonly MeasureChange[];
};

/** One measure: what it counts, what its figures show, and how to read them. */
export function MeasureView({ measure, home, today, actions, stated, changes }: MeasureViewProps) {
  const { ref, title, definition, caution, reading, direction } = measure;
  return (
    <>
      <span className="govuk-caption-l">Measure {ref}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body-l">{definition}</p>
      {caution && <InsetText>Before you use these figures: {caution}</InsetText>}
      {actions}
      <h2 className="govuk-heading-m">What the figures show</h2>
      <Figures measure={measure} home={home} today={today} />
      {comparedYears(measure).length > 0 && (
        <ComparedInShort measure={measure}>
          <a className="govuk-link" href={forcesHref(home, ref)}>
            {HOW_WE_COMPARE}
          </a>
        </ComparedInShort>
      )}
      {stated}
      {reading && (
        <>
          <h2 className="govuk-heading-m">How to read a rise or a fall</h2>
          <p className="govuk-body">{reading}</p>
          <p className="govuk-body">{DIRECTIONS[direction]}.</p>
        </>
      )}
      <h2 className="govuk-heading-m">How this measure is defined</h2>
      <Definition measure={measure} home={home} />
      <p className="govuk-body">
        <a className="govuk-link" href={methodologyHref(home, ref)}>
          {HOW_IT_IS_COUNTED}
        </a>
      </p>
      <MeasureHistory changes={changes} />
    </>
  );
}

function Figures({ measure, home, today }: Pick<MeasureViewProps, 'measure' | 'home' | 'today'>) {
  const groups = leadingGroups(measure, today);
  if (groups.length === 0) {
    return (
      <EmptyState title="No figures supplied yet">
        <p className="govuk-body">Who holds them: {measure.source}</p>
        <p className="govuk-body">
          When figures are supplied, a chart, a sentence and a table appear here, with their source.
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      {isOnlyNational(measure) && <p className="govuk-body">{ONLY_NATIONAL}</p>}
      {groups.map((group) => (
        <LiveFigure key={group.id} {...{ measure, group, home, today }} />
      ))}
    </>
  );
}

function Definition({ measure, home }: Pick<MeasureViewProps, 'measure' | 'home'>) {
  const { numerator, denominator, unit, frequency, scope, source, recommendations, targets } = measure;
  const rows = [
    ...(numerator ? [{ key: 'Number counted', value: numerator }] : []),
    ...(denominator ? [{ key: denominatorHeading(unit), value: denominator }] : []),
    { key: 'Unit', value: UNITS[unit] },
    { key: 'What it covers', value: scope },
    { key: 'How often', value: FREQUENCIES[frequency] },
    { key: MEASURE_WORDS.figuresDueAfter, value: describeDueRule(measure) },
    { key: 'Next figures', value: describeNext(measure) },
    { key: 'Which way is good', value: DIRECTIONS[measure.direction] },
    { key: 'Who holds the figures', value: source },
    { key: MEASURE_WORDS.disclosureRule, value: describeDisclosureRule(measure.disclosureRule) },
    ...targetRows(targets, unit),
    {
      key: 'Linked recommendations',
      value: <LinkedRecommendations recommendations={recommendations} home={home} />,
    },
  ];
  return <SummaryList rows={rows} />;
}

function describeNext(measure: PanelMeasure): string {
  const on = dueOn({ ...measure, lastDay: lastDayOf(measure) });
  return on === null ? 'Due now, because there are no figures yet' : `Due by ${formatDay(on)}`;
}

type LinkedRecommendationsProps = { recommendations: readonly RecommendationKey[]; home: MeasuresHome };

function LinkedRecommendations({ recommendations, home }: LinkedRecommendationsProps) {
  return (
    <ul className="govuk-list">
      {recommendations.map((key) => (
        <li key={formatRecommendationKey(key)}>
          <a className="govuk-link" href={measuresOfHref(home, key)}>
            Recommendation {describeRecommendationKey(key, recommendations)}
          </a>
        </li>
      ))}
    </ul>
  );
}
