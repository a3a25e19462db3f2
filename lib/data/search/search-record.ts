import { can, type SignedInActor } from '@/lib/domain/permissions';
import { NOTHING_FOUND, type SearchAsked, type SearchResult } from '@/lib/domain/search/search';
import { findOffice } from '@/lib/data/office/office';
import { officeSources } from './office-sources';
import { rankMatches } from './rank-matches';

/**
 * Searches the words of the record that somebody of the office may read; of restricted evidence only that for which they
 * are named. Nobody else finds anything.
 */
export async function searchRecord(actor: SignedInActor, asked: SearchAsked): Promise<SearchResult> {
  const office = await findOffice();
  if (!can(actor.role, 'manage:read') || !office) return NOTHING_FOUND;
  return rankMatches(officeSources(actor, office.slug), asked);
}
