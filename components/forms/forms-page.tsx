'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { pageTitle } from '@/components/layout/page-title';
import type { FormState } from '@/lib/schemas/form-state';
import { FormTitle, isWrong } from './form-title';

const AnswerContext = createContext(false);
const PageContext = createContext<string | null>(null);

/** Says of everything in it whether it is drawn in answer to a form, as it is without JavaScript. */
export function DrawnInAnswer({ isAnswer, children }: { isAnswer: boolean; children: ReactNode }) {
  return <AnswerContext value={isAnswer}>{children}</AnswerContext>;
}

/**
 * A page with several forms, and its title: a form in it that is sent back gives a title that begins with "Error: ", and
 * browsers take the first. The page itself must give none: `metadata = FORM_METADATA`.
 */
export function FormsPage({ page, children }: { page: string; children: ReactNode }) {
  const isAnswer = useContext(AnswerContext);
  return (
    <PageContext value={page}>
      {children}
      {/* React puts titles in the head in whatever order it comes to them, but leaves one with an itemprop where it is: after
      the head, and so after that of a form. A title that is added in the browser goes before the others. */}
      <title itemProp={isAnswer ? 'name' : undefined}>{pageTitle(page)}</title>
    </PageContext>
  );
}

/** What a form adds to the title of its `FormsPage` while it has a mistake. */
export function TitleOfMistake({ state }: { state: FormState }) {
  const page = useContext(PageContext);
  return page !== null && isWrong(state) && <FormTitle page={page} state={state} />;
}
