import type { BoundFields } from '@/components/forms/bound-fields';
import { ASSURANCE_MEANINGS, RESULT_MEANINGS, STATUS_MEANINGS } from '@/components/site/words/explanations';
import { InsetText } from '@/components/ui/inset-text';
import { Radios } from '@/components/ui/radios';
import { TextInput } from '@/components/ui/text-input';
import { STATUS_OF_NATIONAL } from '@/lib/domain/recommendations/assessment';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import {
  ASSURANCE_LABELS,
  ASSURANCE_LEVELS,
  RESULT_LABELS,
  RESULTS,
  STATUS_LABELS,
  STATUSES,
} from '@/lib/domain/recommendations/requirement';

export const DIAL_WORDS = {
  status: { label: 'What does the force say?', labelSize: 'm' },
  supersededBy: { label: 'What replaced it?' },
  result: { label: 'What did the office find?', labelSize: 'm' },
  assurance: { label: 'How sure is the office?', labelSize: 'm' },
} as const;

type AssessDialsProps = { fields: BoundFields<keyof typeof DIAL_WORDS>; requirement: RequirementRecord };

/** The three judgements, each asked for itself. A national requirement has none of them to choose. */
export function AssessDials({ fields, requirement }: AssessDialsProps) {
  if (requirement.addressedTo === 'national') return <NationalDials />;
  const { current } = requirement;
  const { field } = fields;
  return (
    <>
      <Radios
        {...field('status', current?.status)}
        choices={STATUSES.map((status) => ({
          value: status,
          text: STATUS_LABELS[status],
          hint: STATUS_MEANINGS[status],
          reveals:
            status === 'superseded' ? <SupersededBy fields={fields} requirement={requirement} /> : undefined,
        }))}
      />
      <Radios
        {...field('result', current?.result)}
        choices={RESULTS.map((result) => ({
          value: result,
          text: RESULT_LABELS[result],
          hint: RESULT_MEANINGS[result],
        }))}
      />
      <Radios
        {...field('assurance', current?.assurance)}
        choices={ASSURANCE_LEVELS.map((level) => ({
          value: level,
          text: ASSURANCE_LABELS[level],
          hint: ASSURANCE_MEANINGS[level],
        }))}
      />
    </>
  );
}

function SupersededBy({ fields: { field }, requirement: { current } }: AssessDialsProps) {
  return <TextInput {...field('supersededBy', current?.supersededBy ?? '')} />;
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
