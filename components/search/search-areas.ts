import { OFFICE } from '@/lib/domain/paths/office';
import { PANEL } from '@/lib/domain/paths/panel';
import { officeHitHref, panelHitHref } from '@/lib/domain/search/hit-places';

/** Whose search it is: where it is, what it searches, and where what it finds can be read. */
export const SEARCH_AREAS = {
  office: {
    home: OFFICE.search,
    label: 'Search the record',
    hint: 'Recommendations, responses, promises, what was recorded of them, evidence, file names and measures. Put a phrase in quotation marks.',
    hrefOf: officeHitHref,
  },
  panel: {
    home: PANEL.search,
    label: 'Search the panel’s pages',
    hint: 'Recommendations, responses, promises, reasons, evidence and measures. Put a phrase in quotation marks.',
    hrefOf: panelHitHref,
  },
} as const;
export type SearchArea = keyof typeof SEARCH_AREAS;
