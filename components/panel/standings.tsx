import { STANDING_COLOURS } from '@/components/site/standing-tag';
import { PartsBeingChecked, wholeOfBar } from '@/components/site/parts-being-checked';
import { StackedStatusBar } from '@/components/ui/stacked-status-bar';
import type { PanelRecommendation } from '@/lib/domain/outside/panel-view';
import { countStandings, standingsOf } from '@/lib/domain/recommendations/recommendation';

/** Everything that was asked, by its status: a bar with words. */
export function Standings({ recommendations }: { recommendations: readonly PanelRecommendation[] }) {
  const counts = countStandings(recommendations.flatMap(standingsOf));
  const unassessed = counts.some(({ key }) => key === 'not-yet-assessed');
  return (
    <>
      <PartsBeingChecked recommendations={recommendations} />
      {counts.length > 0 && (
        <StackedStatusBar
          whole={wholeOfBar(recommendations)}
          parts={counts.map(({ key, label, count }) => ({
            label: label.charAt(0).toLowerCase() + label.slice(1),
            count,
            colour: STANDING_COLOURS[key],
          }))}
        />
      )}
      {unassessed && (
        <p className="govuk-body">
          “Not yet assessed” means that nobody in the office has assessed that part yet. It does not say
          whether the work has been done.
        </p>
      )}
    </>
  );
}
