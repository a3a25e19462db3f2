import { pageTitle } from '@/components/layout/page-title';
import type { FormState } from '@/lib/schemas/form-state';

/** A form that was not saved, because of a mistake or because somebody else saved first. */
export const isWrong = ({ errors, conflict }: FormState): boolean => errors.length > 0 || conflict !== null;

/**
 * The `<title>` of a page that is one form: "Error: " comes first after a mistake, with or without JavaScript. The page
 * itself must give no title: `metadata = FORM_METADATA`. A page with several forms is a `FormsPage`.
 */
export function FormTitle({ page, state }: { page: string; state: FormState }) {
  return <title>{`${isWrong(state) ? 'Error: ' : ''}${pageTitle(page)}`}</title>;
}
