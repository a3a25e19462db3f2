import { ChoiceItem } from '@/components/ui/choice';
import {
  describeRecommendationKey,
  formatRequirementKey,
  includesRequirement,
  type RecommendationKey,
  type RequirementKey,
} from '@/lib/domain/paths/recommendation-key';
import type { LinkChoice } from '@/lib/domain/measures/measure-links';

type MeasureLinksRequirementsProps = {
  recommendation: LinkChoice;
  /** All recommendations of the form, so that equal numbers of two inspections are told apart. */
  among: readonly RecommendationKey[];
  ticked: readonly RequirementKey[];
};

/**
 * The requirements of one recommendation, below its own tick. All groups send one field, so each tick has an id of its own
 * here in place of the numbered ones of a single group.
 */
export function MeasureLinksRequirements({
  recommendation: { key, requirements },
  among,
  ticked,
}: MeasureLinksRequirementsProps) {
  const all = requirements.map((requirement) => ({ ...requirement, recommendation: key }));
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend">
        Only some parts of recommendation {describeRecommendationKey(key, among)}
      </legend>
      <div className="govuk-checkboxes govuk-checkboxes--small">
        {all.map((requirement) => (
          <ChoiceItem
            key={requirement.id}
            kind="checkboxes"
            name="requirements"
            id={`requirement-${key.inspection}-${requirement.ref}`}
            choice={{
              value: formatRequirementKey(requirement),
              text: `Part ${describeRecommendationKey({ ...key, ref: requirement.ref }, among)}`,
              hint: requirement.text,
            }}
            isChosen={includesRequirement(ticked, requirement)}
          />
        ))}
      </div>
    </fieldset>
  );
}
