import { findOutsideDocument } from '@/lib/data/document/outside-document';
import { listEvidenceOf, listWithheldFromPanel } from '@/lib/data/evidence/evidence';
import { listInspections } from '@/lib/data/inspections/inspections';
import { listMeasures } from '@/lib/data/measures/measures';
import { listRecommendations } from '@/lib/data/recommendations/recommendations';
import { asPanelMember, panelView } from '@/lib/domain/outside/panel-view';
import { can, type SignedInActor } from '@/lib/domain/permissions';
import {
  type PanelText,
  textsOfDocument,
  textsOfMeasure,
  textsOfRecommendation,
} from '@/lib/domain/search/panel-texts';
import { NOTHING_FOUND, type SearchAsked, type SearchResult } from '@/lib/domain/search/search';
import { Prisma } from '@/prisma/generated/app/client';
import { isTrial } from '@/lib/data/trial';
import { rankMatches, vector } from './rank-matches';

async function textsOfInspection(
  reader: SignedInActor,
  { slug, showsDrafts }: { slug: string; showsDrafts: boolean },
): Promise<PanelText[]> {
  const [recommendations, document] = await Promise.all([
    listRecommendations(reader, slug),
    findOutsideDocument(reader, slug),
  ]);
  const ids = recommendations.map(({ id }) => id);
  const [evidence, withheld] = await Promise.all([listEvidenceOf(reader, ids), listWithheldFromPanel(ids)]);
  const about = recommendations.flatMap((one) =>
    textsOfRecommendation(panelView(one, evidence, { withheld, showsDrafts })),
  );
  return [...about, ...(document ? textsOfDocument(document, slug) : [])];
}

/** The texts as rows of a query: what is searched is what was handed over, and no table is. */
const rowsOf = (texts: readonly PanelText[]): Prisma.Sql => Prisma.sql`
  select t.*, ${vector(Prisma.sql`t.title`, Prisma.sql`t.body`)} as vector
  from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as t(kind text, id text, ref text, title text, body text,
    inspection text, recommendation text, "shownOn" text)`;

/**
 * Searches what the panel's pages show, and nothing beside it: the texts are picked from the record in the same way as the
 * pages are, before anything is looked for, so that no count, rank or marked word can tell of what they do not show.
 */
export async function searchPanel(actor: SignedInActor, asked: SearchAsked): Promise<SearchResult> {
  if (!can(actor.role, 'panel:read')) return NOTHING_FOUND;
  const reader = asPanelMember(actor);
  const [inspections, measures, showsDrafts] = await Promise.all([
    listInspections(),
    listMeasures(reader),
    isTrial(),
  ]);
  const texts = await Promise.all(
    inspections.map(({ slug }) => textsOfInspection(reader, { slug, showsDrafts })),
  );
  return rankMatches(rowsOf([...texts.flat(), ...measures.flatMap(textsOfMeasure)]), asked);
}
