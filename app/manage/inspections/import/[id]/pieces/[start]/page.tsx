import { notFound } from 'next/navigation';
import { z } from 'zod';
import { FormsPage } from '@/components/forms/forms-page';
import { PieceView } from '@/components/inspections/pieces/piece-view';
import { NarrowPage } from '@/components/layout/narrow-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { BackLink } from '@/components/ui/back-link';
import { findDocumentImport } from '@/lib/data/inspections/document-imports';
import { documentImportHref, pieceAnchor } from '@/lib/domain/paths/documents';
import { idParams } from '@/lib/schemas/fields/params';
import { requireAddress } from '@/lib/server/request/require-record';
import { lookAtPiece } from '@/lib/services/inspections/documents/look-at-piece';
import { correctDocumentAction } from '../../../../actions';

export const metadata = FORM_METADATA;

const address = idParams.extend({ start: z.coerce.number().int().min(0) });
const asked = z.object({ page: z.coerce.number().int().min(1).catch(1) });

type Props = { params: Promise<unknown>; searchParams: Promise<unknown> };

export default async function PiecePage({ params, searchParams }: Props) {
  const { actor, asked: place } = await requireAddress('document:import', params, address);
  const record = await findDocumentImport(actor, place.id);
  const { page } = asked.parse(await searchParams);
  const looked = record?.state === 'ready' ? lookAtPiece(record, { start: place.start, page }) : null;
  if (!record || !looked) notFound();
  const back = `${documentImportHref(place.id)}#${pieceAnchor(place.start)}`;
  return (
    <FormsPage page="A piece of a document">
      <NarrowPage before={<BackLink href={back}>{record.fileName}</BackLink>}>
        <PieceView id={place.id} version={record.version} looked={looked} action={correctDocumentAction} />
      </NarrowPage>
    </FormsPage>
  );
}
