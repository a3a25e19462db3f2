/** Where a recommendation is looked after. */
export type Place = { inspection: string; recommendation: string };

/** The page of a recommendation; the other addresses begin with it. */
export const recommendationHref = ({ inspection, recommendation }: Place): string =>
  `/manage/inspections/${encodeURIComponent(inspection)}/recommendations/${encodeURIComponent(recommendation)}`;

/** The place of a requirement on that page. */
export const requirementAnchor = (ref: string): string => `requirement-${ref}`;

export const assessHref = (place: Place, requirementRef: string): string =>
  `${recommendationHref(place)}/assess/${encodeURIComponent(requirementRef)}`;

export const promiseHref = (place: Place, id: string): string =>
  `${recommendationHref(place)}/promises/${id}`;

export const evidenceHref = (place: Place, id: string): string =>
  `${recommendationHref(place)}/evidence/${id}`;

/** The form for new evidence, with one requirement ticked where it is given. */
export const fileEvidenceHref = (place: Place, requirementRef?: string): string =>
  `${recommendationHref(place)}/evidence/new${requirementRef ? `?requirement=${encodeURIComponent(requirementRef)}` : ''}`;
