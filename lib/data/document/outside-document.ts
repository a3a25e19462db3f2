import { isTrial } from '@/lib/data/trial';
import { inspectionOfOffice } from '@/lib/data/inspections/inspection-key';
import { findUncoveredDocument } from '@/lib/data/uncovered/documents';
import { type OutsideDocument, pickDocument } from '@/lib/domain/outside/document';
import type { RecommendationKey } from '@/lib/domain/paths/recommendation-key';
import { can, type SignedInActor } from '@/lib/domain/permissions';

type Reader = Pick<SignedInActor, 'role'>;

/** The response document as the panel reads it: what was confirmed, and drafts only while the record is a trial. */
export async function findOutsideDocument(
  { role }: Reader,
  inspectionSlug: string,
): Promise<OutsideDocument | null> {
  if (!can(role, 'panel:read')) return null;
  const document = await findUncoveredDocument(await inspectionOfOffice(inspectionSlug));
  return document && pickDocument(document, { showsDrafts: await isTrial() });
}

/**
 * The response documents that state something of a measure, with those figures alone. The office reads drafts too; for the
 * panel they are as above.
 */
export async function listStatedFigures(
  { role }: Reader,
  measure: { ref: string; recommendations: readonly RecommendationKey[] },
): Promise<OutsideDocument[]> {
  if (!can(role, 'panel:read')) return [];
  const keys = new Map(
    measure.recommendations.map(({ body, inspection }) => [`${body}/${inspection}`, { body, inspection }]),
  );
  const showsDrafts = can(role, 'manage:read') || (await isTrial());
  const documents = await Promise.all([...keys.values()].map(findUncoveredDocument));
  return documents.flatMap((document) => {
    if (document === null) return [];
    const picked = pickDocument(document, { showsDrafts });
    const figures = picked.figures.filter(({ measureRef }) => measureRef === measure.ref);
    return figures.length === 0 ? [] : [{ ...picked, figures }];
  });
}
