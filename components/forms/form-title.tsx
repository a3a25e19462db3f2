import { pageTitle } from '@/components/layout/page-title';
import type { FormState } from '@/lib/schemas/form-state';

/**
 * The `<title>` of a page that is a form: "Error: " comes first after a mistake, with or without JavaScript. The page
 * itself must give no title: `metadata = FORM_METADATA`.
 */
export function FormTitle({ page, state }: { page: string; state: FormState }) {
  const isWrong = state.errors.length > 0 || state.conflict !== null;
  return <title>{`${isWrong ? 'Error: ' : ''}${pageTitle(page)}`}</title>;
}
