import { Verbatim } from '@/components/site/recommendation/verbatim';
import { Heading } from '@/components/ui/heading';
import { SummaryCard } from '@/components/ui/summary-card';
import { namePiece, type PieceInText } from '@/lib/domain/inspections/pieces';
import { pieceAnchor, pieceHref } from '@/lib/domain/paths/documents';

/** In characters: more of a piece is on its own page. */
const SHOWN = 3000;

/** The words of the document in their order, each piece with what it is taken for and the way to correct it. */
export function DocumentPieces({ id, pieces }: { id: string; pieces: readonly PieceInText[] }) {
  return (
    <section aria-labelledby="pieces">
      <Heading level={2} id="pieces">
        The document, piece by piece
      </Heading>
      {pieces.map((piece) => {
        const name = namePiece(piece);
        const correct = { href: pieceHref(id, piece.start), text: 'Correct', about: name };
        return (
          <SummaryCard
            key={piece.start}
            id={pieceAnchor(piece.start)}
            headingLevel={3}
            title={name}
            actions={[correct]}
          >
            {piece.why && <p className="govuk-hint">{piece.why}</p>}
            <div className="govuk-body">
              <Verbatim text={piece.text.trim().slice(0, SHOWN)} />
              {piece.text.length > SHOWN && <p>… The words go on.</p>}
            </div>
          </SummaryCard>
        );
      })}
    </section>
  );
}
