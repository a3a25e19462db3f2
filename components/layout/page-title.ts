/** The name on screen, in titles, feeds and e-mail subjects. It is neutral: others may read a browser's history. */
export const SERVICE_NAME = 'Inspection response tracker';

/** The `<title>` of a page: what the page is, then the service. */
export function pageTitle(page: string): string {
  return `${page} – ${SERVICE_NAME}`;
}

/**
 * The metadata of a page with a form. The page gives no title: its form does (`FormTitle`), or its `FormsPage` where there
 * are several, because "Error: " must come first after a mistake.
 */
export const FORM_METADATA = { title: { absolute: '' } };
