'use client';

import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { TextInput } from '@/components/ui/text-input';
import { LONGEST_VIEW_NAME, nameOfList, type ViewPlace, viewHref } from '@/lib/domain/people/saved-view';
import type { FormActionHandler } from '@/lib/schemas/form-state';

const WORDS = {
  name: {
    label: 'Name of the view',
    hint: 'Such as “Evidence that is overdue”. Do not use the name of a person who was hurt. Only you see it.',
  },
};

/** Keeps a list as it is narrowed now. */
export function SaveView({ action, view }: { action: FormActionHandler; view: ViewPlace }) {
  return (
    <>
      <span className="govuk-caption-l">{nameOfList(view.page)}</span>
      <Heading level={1} className="govuk-heading-l">
        Save this view
      </Heading>
      <p className="govuk-body">
        A view is a link to this list with the filters that you chose. What the list holds changes with the
        record.
      </p>
      <ActionForm action={action} words={WORDS} page="Save this view" hidden={{ view: viewHref(view) }}>
        {({ field }) => (
          <>
            <TextInput {...field('name')} maxLength={LONGEST_VIEW_NAME} />
            <Button>Save this view</Button>
          </>
        )}
      </ActionForm>
    </>
  );
}
