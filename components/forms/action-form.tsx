'use client';

import { type ReactNode, useActionState } from 'react';
import { Form } from '@/components/ui/form';
import { EMPTY_FORM, type FormActionHandler, type FormState } from '@/lib/schemas/form-state';
import { type BoundFields, bindFields, type FormWords } from './bound-fields';
import { Drafted, DraftFields, DraftKept, DraftNotice, type KeepsDrafts } from './draft-parts';
import { type DraftOfForm, useDraft } from './drafts-provider';
import { FormTitle } from './form-title';
import { TitleOfMistake } from './forms-page';
import { summaryOf } from './form-values';
import { LookedAt, WordsNotice } from './words-notice';

type Hidden = Readonly<Record<string, string | number>>;

export type ActionFormProps<Name extends string> = {
  action: FormActionHandler;
  words: FormWords<Name>;
  /** What the page is, for its title; left out where the form is one of several on a `FormsPage`. */
  page?: string;
  /** What the form carries that nobody types. A function where it depends on what came back. */
  hidden?: Hidden | ((state: FormState) => Hidden);
  id?: string;
  /** Its long texts, which are kept as drafts while they are written. */
  drafts?: KeepsDrafts<NoInfer<Name>>;
  /** The version of the record on the screen, where the form has one. */
  version?: number;
  children: (fields: BoundFields<Name>) => ReactNode;
};

/** A form that is sent to an action, and comes back with its mistakes and all that was typed. Works without JavaScript. */
export function ActionForm<Name extends string>(props: ActionFormProps<Name>) {
  const { drafts: keeps, version = null } = props;
  const draft = useDraft(keeps?.form);
  if (!draft || !keeps) return <PlainForm {...props} draft={null} />;
  return (
    <Drafted draft={draft} keeps={keeps}>
      <DraftNotice draft={draft} form={keeps.form} version={version} />
      <PlainForm {...props} draft={draft} />
    </Drafted>
  );
}

type PlainFormProps<Name extends string> = ActionFormProps<Name> & { draft: DraftOfForm | null };

function PlainForm<Name extends string>(props: PlainFormProps<Name>) {
  const { action, words, page, hidden, id, drafts, draft, children } = props;
  const [state, send] = useActionState(action, EMPTY_FORM);
  return (
    <>
      {page === undefined ? <TitleOfMistake state={state} /> : <FormTitle page={page} state={state} />}
      <DraftKept state={state} />
      <WordsNotice state={state} />
      {/* Its boxes are made anew when a draft was discarded. The key is below the state, which React finds again by its place. */}
      <Form
        key={draft?.savedAt}
        action={send}
        errors={summaryOf(state)}
        hidden={typeof hidden === 'function' ? hidden(state) : hidden}
        id={id}
      >
        {children(bindFields(words, state, draft?.texts))}
        <LookedAt state={state} />
        {drafts && <DraftFields keeps={drafts} />}
      </Form>
    </>
  );
}

type ButtonFormProps = { action: FormActionHandler; hidden: Hidden; id?: string; children: ReactNode };

/** A form of buttons alone: it says which record it is about, and nobody types anything. */
export function ButtonForm({ action, hidden, id, children }: ButtonFormProps) {
  const [state, send] = useActionState(action, EMPTY_FORM);
  return (
    <>
      <TitleOfMistake state={state} />
      <Form action={send} errors={summaryOf(state)} hidden={hidden} id={id}>
        {children}
      </Form>
    </>
  );
}
