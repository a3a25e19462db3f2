import { ChoiceItem } from '@/components/ui/choice';
import type { LinkChoice } from '@/lib/domain/measures/measure-links';

type SpeaksToRequirementsProps = { recommendation: LinkChoice; ticked: readonly string[] };

/**
 * The requirements of one recommendation, below its own tick. All groups send one field, so each tick has an id of its own
 * here in place of the numbered ones of a single group.
 */
export function SpeaksToRequirements({
  recommendation: { ref, requirements },
  ticked,
}: SpeaksToRequirementsProps) {
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend">Only some requirements of recommendation {ref}</legend>
      <div className="govuk-checkboxes govuk-checkboxes--small">
        {requirements.map((requirement) => (
          <ChoiceItem
            key={requirement.ref}
            kind="checkboxes"
            name="requirements"
            id={`requirement-${requirement.ref}`}
            choice={{
              value: requirement.ref,
              text: `Requirement ${requirement.ref}`,
              hint: requirement.text,
            }}
            isChosen={ticked.includes(requirement.ref)}
          />
        ))}
      </div>
    </fieldset>
  );
}
