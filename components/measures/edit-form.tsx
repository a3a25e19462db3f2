'use client';

import { SaveOrLeave } from '@/components/forms/conflict-notice';
import { VersionedForm } from '@/components/forms/versioned-form';
import type { MeasureWords } from '@/lib/domain/measures/measure-edit';
import { officeMeasureHref } from '@/lib/domain/paths/office';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { ChangeReason } from './change-reason';
import { editFields } from './edit-fields';
import { EditRules } from './edit-rules';
import { EditWords, LONG_NAMES } from './edit-words';
import { writtenMeasure } from './written-measure';

type EditableMeasure = MeasureWords & { ref: string; version: number };

type EditFormProps = { action: FormActionHandler; measure: EditableMeasure; mayLoosen: boolean };

/** Changes the description of a measure, when its figures are due and how small numbers are hidden. */
export function EditForm({ action, measure, mayLoosen }: EditFormProps) {
  const { ref, version } = measure;
  return (
    <VersionedForm
      action={action}
      words={editFields(mayLoosen)}
      drafts={{ form: 'edit', fields: LONG_NAMES }}
      page={`Change measure ${ref}`}
      hidden={{ measure: ref }}
      version={version}
      id="edit-measure"
      written={writtenMeasure}
      whenChanged={<SaveOrLeave keepHref={officeMeasureHref(ref)} />}
      save="Save this change"
    >
      {(fields) => (
        <>
          <EditWords fields={fields} measure={measure} />
          <EditRules fields={fields} measure={measure} />
          <ChangeReason state={fields.state} />
        </>
      )}
    </VersionedForm>
  );
}
