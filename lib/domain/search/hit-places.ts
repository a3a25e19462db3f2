import {
  documentHref,
  evidenceHref,
  OFFICE,
  officeMeasureHref,
  promiseHref,
  recommendationHref,
  requirementAnchor,
} from '@/lib/domain/paths/office';
import { measureHref } from '@/lib/domain/paths/measures';
import { PANEL, panelHref, panelRecommendationHref, partAnchor } from '@/lib/domain/paths/panel';
import { SEARCH_KINDS, type SearchHit } from './search';

/** What a hit is, in words: the beginning of its link. */
export function nameOfHit({ kind, ref, recommendation, shownOn }: SearchHit): string {
  const name = SEARCH_KINDS[kind];
  if (kind === 'measure') return name;
  if (kind === 'document' && shownOn !== null) return `${name}, sentence ${shownOn}`;
  if (kind === 'recommendation' || kind === 'requirement') return `${name} ${ref}`;
  if (kind === 'assessment') return `${name}, ${ref}`;
  return recommendation === null ? name : `${name}, recommendation ${recommendation}`;
}

/** Where somebody of the office reads what was found. */
export function officeHitHref(hit: SearchHit): string {
  const { kind, ref, inspection, recommendation, shownOn } = hit;
  if (kind === 'measure') return officeMeasureHref(ref);
  if (shownOn !== null && (kind === 'evidence' || kind === 'file')) return evidenceHref(shownOn);
  if (inspection === null) return OFFICE.search;
  if (kind === 'document') return documentHref(inspection, Number(shownOn));
  if (recommendation === null) return OFFICE.search;
  const place = { inspection, recommendation };
  if (shownOn !== null) return promiseHref(place, shownOn);
  const isOfPart = kind === 'requirement' || kind === 'assessment';
  return `${recommendationHref(place)}${isOfPart ? `#${requirementAnchor(ref)}` : ''}`;
}

/** The sections of the panel's page of a recommendation. */
const SECTION: Partial<Record<SearchHit['kind'], string>> = {
  response: 'answered',
  document: 'answers',
  promise: 'promises',
  check: 'promises',
  evidence: 'evidence',
};

/** Where a panel member reads what was found. */
export function panelHitHref({ kind, ref, inspection, recommendation }: SearchHit): string {
  if (kind === 'measure') return measureHref(PANEL.measures, ref);
  if (inspection === null) return PANEL.overview;
  if (recommendation === null) return panelHref({ inspection });
  const section = kind === 'requirement' || kind === 'assessment' ? partAnchor(ref) : SECTION[kind];
  const page = panelRecommendationHref({ inspectionSlug: inspection, ref: recommendation });
  return section === undefined ? page : `${page}#${section}`;
}
