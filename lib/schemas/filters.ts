import { z } from 'zod';
import { typedText } from './fields/typed-text';
import { LONGEST_SEARCH, SEARCH_KINDS, type SearchKind } from '@/lib/domain/search/search';
import { DUE_LISTS, type DueListName } from '@/lib/domain/today/due-lists';
import { STANDINGS } from '@/lib/domain/recommendations/standing';

/*
 * What the address of a list may ask for. Anything else asks for the whole list: an old link still shows something.
 */

/** `?status=in-progress` on the first page of the office. */
export const statusFilter = z.object({ status: z.enum(STANDINGS).optional().catch(undefined) }).catch({});

/** The kinds of record the audit trail can be narrowed to, by name. */
export const AUDIT_KINDS = {
  requirement: 'Parts',
  // What the audit trail calls a promise since its first event.
  commitment: 'Promises',
  response: 'Responses',
  evidence: 'Evidence',
  measure: 'Figures',
  publication: 'Editions',
  inspection: 'Inspections',
  document: 'Documents',
  sentence: 'Sentences',
  extract: 'Records of documents',
  person: 'People',
  list: 'Downloads',
  service: 'This service',
} as const;
export type AuditKind = keyof typeof AUDIT_KINDS;

const auditKind = z.custom<AuditKind>(
  (value) => typeof value === 'string' && Object.hasOwn(AUDIT_KINDS, value),
);

/** `?kind=requirement&id=…` on the audit trail: a kind of record, or one record of that kind. */
export const auditFilter = z
  .object({
    kind: auditKind.optional().catch(undefined),
    id: typedText().max(100).optional().catch(undefined),
  })
  .catch({});

const searchKind = z.custom<SearchKind>(
  (value) => typeof value === 'string' && Object.hasOwn(SEARCH_KINDS, value),
);

/** `?q=training&kind=evidence` on the search. What is too long is cut, and signs that no word has are left out. */
export const searchFilter = z
  .object({
    q: z
      .string()
      .transform((text) => text.replace(/\p{C}/gu, ' ').trim().slice(0, LONGEST_SEARCH))
      .catch(''),
    kind: searchKind.nullable().catch(null),
  })
  .catch({ q: '', kind: null });

const MOST_PAGES = 1000;
/** A page of a list, from 1. */
export const pageNumber = z.coerce.number().int().min(1).max(MOST_PAGES).catch(1);

/** `?page=2` of a list that has nothing else to ask for. */
export const pageSearch = z.object({ page: pageNumber }).catch({ page: 1 });

/** `?list=late&page=2` on the lists of what is due. */
export const dueSearch = z
  .object({
    list: z
      .custom<DueListName>((value) => typeof value === 'string' && Object.hasOwn(DUE_LISTS, value))
      .catch('late'),
    page: pageNumber,
  })
  .catch({ list: 'late', page: 1 });

/** `?inspection=…&status=in-progress&page=2` on the recommendations of the office. */
export const recommendationsSearch = z
  .object({
    inspection: z.string().optional().catch(undefined),
    status: z.enum(STANDINGS).optional().catch(undefined),
    page: pageNumber,
  })
  .catch({ page: 1 });

/** `?history=2` on the page of a recommendation. */
export const historySearch = z.object({ history: pageNumber }).catch({ history: 1 });

/** `?requirement=5a` on the form for evidence: which requirement it was opened from. */
export const chosenRequirement = z.object({ requirement: z.string().optional().catch(undefined) }).catch({});
