'use client';

import { type ReactNode, useActionState, useMemo } from 'react';
import { Button } from '@/components/ui/button';
import { FocusWhenShown } from '@/components/ui/focus-when-shown';
import { Form } from '@/components/ui/form';
import { InsetText } from '@/components/ui/inset-text';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { formatInstant } from '@/lib/domain/day';
import { DRAFT_FIELDS } from '@/lib/domain/people/draft';
import { EMPTY_FORM, type FormState } from '@/lib/schemas/form-state';
import type { DraftOfForm } from './drafts-provider';
import { useKeepingDraft } from './use-keeping-draft';

/** What a form says of its drafts: its own name on the page, and the names of its long texts. */
export type KeepsDrafts<Name extends string> = { form: string; fields: readonly Name[] };

type DraftNoticeProps = { draft: DraftOfForm; form: string; version: number | null };

/** Says that the form goes on from what its reader wrote before, and lets them begin anew. */
export function DraftNotice({ draft, form, version }: DraftNoticeProps) {
  const [state, send] = useActionState(draft.discard, EMPTY_FORM);
  if (draft.savedAt === null) return null;
  const isOlder = version !== null && draft.version !== null && draft.version < version;
  return (
    <InsetText>
      <p className="govuk-body">
        You wrote some of this before, on {formatInstant(new Date(draft.savedAt))}. It is in the form below.
        Only you can see it, and it is not part of the record until you save it.
      </p>
      {isOlder && (
        <p className="govuk-body">
          A change was saved after you began. When you save, you see it beside what you wrote.
        </p>
      )}
      <Form
        action={send}
        errors={state.errors.map(({ sentence }) => ({ message: sentence }))}
        hidden={{ record: draft.record, form }}
      >
        <Button look="secondary">Discard my draft</Button>
      </Form>
    </InsetText>
  );
}

/** Said on top of a form whose draft was kept with the button. */
export function DraftKept({ state }: { state: FormState }) {
  if (!state.isDraftKept) return null;
  return (
    <>
      <NotificationBanner kind="success" id="draft-kept">
        Your draft was saved. Only you can see it. Nothing else was changed.
      </NotificationBanner>
      <FocusWhenShown id="draft-kept" when={state} />
    </>
  );
}

const SAID = {
  saved: 'Draft saved. Only you can see it.',
  'signed-out':
    'Your draft is not saved, because you have been signed out. Sign in again in another window, then go on writing here.',
  failed: 'Your draft is not saved at the moment. It is tried again when you go on writing.',
} as const;

type DraftedProps = { draft: DraftOfForm; keeps: KeepsDrafts<string>; children: ReactNode };

/** Around a form with long texts: keeps them while they are written, and says so. Without JavaScript a button does. */
export function Drafted({ draft, keeps, children }: DraftedProps) {
  const { form, fields } = keeps;
  const place = useMemo(() => ({ record: draft.record, form }), [draft.record, form]);
  const { kept, onInput, onSubmit } = useKeepingDraft(place, fields);
  return (
    <div onInput={onInput} onSubmit={onSubmit}>
      {children}
      <p className="govuk-hint" role="status">
        {kept && SAID[kept]}
      </p>
    </div>
  );
}

/** What a form with long texts carries, after its own button: Enter in a box must still press that one. */
export function DraftFields({ keeps: { form, fields } }: { keeps: KeepsDrafts<string> }) {
  return (
    <>
      <input type="hidden" name={DRAFT_FIELDS.form} value={form} />
      <input type="hidden" name={DRAFT_FIELDS.fields} value={fields.join(',')} />
      <noscript>
        {/* On a line of its own: beside the form's own button the two would touch. */}
        <div>
          <Button look="secondary" name={DRAFT_FIELDS.keep} value="yes">
            Save as a draft
          </Button>
          <p className="govuk-hint">Only you can see a draft. It keeps the long texts of this form.</p>
        </div>
      </noscript>
    </>
  );
}
