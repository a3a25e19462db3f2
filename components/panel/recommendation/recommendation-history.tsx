import { inSentence } from '@/lib/domain/inspections/in-sentence';
import { Timeline } from '@/components/ui/timeline';
import { type Day, formatDay } from '@/lib/domain/day';
import type { PanelRecommendation } from '@/lib/domain/outside/panel-view';
import { stepsOfPart } from '@/lib/domain/recommendations/part-history';
import type { PublicInspection } from '@/lib/domain/outside/snapshot';

type Step = { on: Day; id: string; title: string; words?: string };

type RecommendationHistoryProps = {
  recommendation: PanelRecommendation;
  inspection: Pick<PublicInspection, 'publishedOn' | 'respondent'>;
};

/** What has happened to a recommendation since it was made, newest first. */
export function RecommendationHistory({ recommendation, inspection }: RecommendationHistoryProps) {
  return (
    <Timeline
      items={listSteps(recommendation, inspection).map(({ on, id, title, words }) => ({
        id,
        title,
        date: on,
        dateText: formatDay(on),
        children: words && <p className="govuk-body">{words}</p>,
      }))}
    />
  );
}

function listSteps(
  { responses, requirements }: PanelRecommendation,
  { publishedOn, respondent }: RecommendationHistoryProps['inspection'],
): Step[] {
  const oldestFirst: Step[] = [
    { on: publishedOn, id: 'step-asked', title: 'Inspectors published this recommendation' },
    ...responses.map(({ datedOn, voice }, index) => ({
      on: datedOn,
      id: `step-answered-${index}`,
      title: `Response of ${voice === 'commissioner' ? inSentence(respondent) : 'the chief officer'}`,
    })),
    ...requirements.flatMap((part) =>
      stepsOfPart(part).map((step, index) => ({ ...step, id: `step-${part.ref}-${index}` })),
    ),
  ];
  // Sorting keeps the order of equal days, so the later of two on one day still comes first.
  return oldestFirst.toSorted((a, b) => a.on.localeCompare(b.on)).reverse();
}
