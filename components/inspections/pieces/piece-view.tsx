import { Verbatim } from '@/components/site/recommendation/verbatim';
import { Heading } from '@/components/ui/heading';
import { Pagination } from '@/components/ui/pagination';
import { namePiece, type PieceInText } from '@/lib/domain/inspections/pieces';
import { pieceHref } from '@/lib/domain/paths/documents';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { DividePieceForm } from './divide-piece-form';
import { JoinPieceForm } from './join-piece-form';
import { MovePieceForm } from './move-piece-form';
import { NamePieceForm } from './name-piece-form';

type Place = { at: number; words: string };

type PieceViewProps = {
  id: string;
  version: number;
  looked: {
    piece: PieceInText;
    before: PieceInText | null;
    places: readonly Place[];
    page: number;
    pages: number;
    borders: readonly Place[];
  };
  action: FormActionHandler;
};

/** In characters: of a longer piece its sentences are below, page by page. */
const SHOWN = 3000;

/** One piece of a document, and everything that can be put right about it. */
export function PieceView({ id, version, looked, action }: PieceViewProps) {
  const { piece, before, places, page, pages, borders } = looked;
  const place = { id, version, start: piece.start };
  const key = `${version}`;
  return (
    <>
      <Heading level={1}>{namePiece(piece)}</Heading>
      {piece.why && <p className="govuk-body">{piece.why}</p>}
      <div className="app-quotation__text">
        <Verbatim text={piece.text.trim().slice(0, SHOWN)} />
      </div>
      {piece.text.length > SHOWN && <p className="govuk-body">The words go on. All of them are below.</p>}
      <NamePieceForm key={`name ${key}`} action={action} place={place} piece={piece} />
      {before && borders.length > 0 && (
        <MovePieceForm key={`move ${key}`} action={action} place={place} borders={borders} />
      )}
      {before && <JoinPieceForm action={action} place={place} before={namePiece(before)} />}
      <DividePieceForm key={`divide ${key} ${page}`} action={action} place={place} places={places} />
      <Pagination
        of="sentences"
        page={page}
        pages={pages}
        hrefOf={(to) => `${pieceHref(id, piece.start)}?page=${to}#divide`}
      />
    </>
  );
}
