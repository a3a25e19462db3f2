'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { FormState } from '@/lib/schemas/form-state';
import { ActionForm, type ActionFormProps } from './action-form';
import { ConflictNotice, type Written } from './conflict-notice';
import { useDraft } from './drafts-provider';
import { typedOr } from './form-values';

type VersionedFormProps<Name extends string> = Omit<ActionFormProps<Name>, 'hidden' | 'version'> & {
  hidden: Readonly<Record<string, string | number>>;
  /** The version of the record that is on the screen. */
  version: number;
  /** What this person wrote, under the labels in which the saved version is told. */
  written: (state: FormState) => readonly Written[];
  /** What they can do when somebody else saved first: `SaveOrLeave`, where it is theirs to choose. */
  whenChanged: ReactNode;
  save: string;
  /** The button when somebody else saved first; null where what they wrote can no longer be saved. */
  saveAgain?: string | null;
};

/**
 * A form that changes a record, sent with the version its sender looked at. Where somebody else saved first it shows what
 * is saved beside what was written, and goes on from the version shown there.
 */
export function VersionedForm<Name extends string>(props: VersionedFormProps<Name>) {
  const { hidden, version, written, whenChanged, save, saveAgain = 'Save what I wrote', children } = props;
  const { action, words, page, id, drafts } = props;
  const draft = useDraft(drafts?.form);
  // A draft is sent with the version it was begun on, so that what was saved since is shown beside it.
  const onScreen = Math.min(version, draft?.version ?? version);
  const seen = (state: FormState) => state.conflict?.version ?? typedOr(state, 'version', String(onScreen));
  return (
    <ActionForm
      {...{ action, words, page, id, drafts, version }}
      hidden={(state) => ({ ...hidden, version: seen(state) })}
    >
      {(fields) => {
        const { conflict } = fields.state;
        const button = conflict ? saveAgain : save;
        return (
          <>
            {conflict && (
              <ConflictNotice conflict={conflict} mine={written(fields.state)}>
                {whenChanged}
              </ConflictNotice>
            )}
            {children(fields)}
            {button !== null && <Button>{button}</Button>}
          </>
        );
      }}
    </ActionForm>
  );
}
