import { errorOf, typedOr } from '@/components/forms/form-values';
import { ASSURANCE_MEANINGS, RESULT_MEANINGS, STATUS_MEANINGS } from '@/components/site/explanations';
import { InsetText } from '@/components/ui/inset-text';
import { Radios } from '@/components/ui/radios';
import { TextInput } from '@/components/ui/text-input';
import { STATUS_OF_NATIONAL } from '@/lib/domain/assessment';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import {
  ASSURANCE_LABELS,
  ASSURANCE_LEVELS,
  RESULT_LABELS,
  RESULTS,
  STATUS_LABELS,
  STATUSES,
} from '@/lib/domain/requirement';
import type { FormState } from '@/lib/schemas/form-state';

type AssessDialsProps = { state: FormState; requirement: RequirementRecord };

/** The three judgements, each asked for itself. A national requirement has none of them to choose. */
export function AssessDials({ state, requirement }: AssessDialsProps) {
  if (requirement.addressedTo === 'national') return <NationalDials />;
  const { current } = requirement;
  return (
    <>
      <Radios
        name="status"
        label="What does the force say?"
        labelSize="m"
        choices={STATUSES.map((status) => ({
          value: status,
          text: STATUS_LABELS[status],
          hint: STATUS_MEANINGS[status],
          reveals:
            status === 'superseded' ? <SupersededBy state={state} requirement={requirement} /> : undefined,
        }))}
        value={typedOr(state, 'status', current?.status ?? '')}
        error={errorOf(state, 'status')}
      />
      <Radios
        name="result"
        label="What did the office find?"
        labelSize="m"
        choices={RESULTS.map((result) => ({
          value: result,
          text: RESULT_LABELS[result],
          hint: RESULT_MEANINGS[result],
        }))}
        value={typedOr(state, 'result', current?.result ?? '')}
        error={errorOf(state, 'result')}
      />
      <Radios
        name="assurance"
        label="How sure is the office?"
        labelSize="m"
        choices={ASSURANCE_LEVELS.map((level) => ({
          value: level,
          text: ASSURANCE_LABELS[level],
          hint: ASSURANCE_MEANINGS[level],
        }))}
        value={typedOr(state, 'assurance', current?.assurance ?? '')}
        error={errorOf(state, 'assurance')}
      />
    </>
  );
}

function SupersededBy({ state, requirement }: AssessDialsProps) {
  return (
    <TextInput
      name="supersededBy"
      label="What has taken its place?"
      error={errorOf(state, 'supersededBy')}
      value={typedOr(state, 'supersededBy', requirement.current?.supersededBy ?? '')}
    />
  );
}

function NationalDials() {
  return (
    <>
      <InsetText>
        This part is addressed to national bodies. It is shown as “Waiting on national action” and never
        counted for or against the force, so it has no local status. You can record that it is “
        {RESULT_LABELS['not-applicable-locally']}”, and why.
      </InsetText>
      <input type="hidden" name="status" value={STATUS_OF_NATIONAL} />
      <input type="hidden" name="result" value="not-applicable-locally" />
      <input type="hidden" name="assurance" value="none" />
    </>
  );
}
