import { toDisplayText } from '@/lib/domain/display-text';
import { type NumberedQuote, type Piece, markQuotes, piecesWithin } from '../words/marked-text';
import { type Stretch, textBlocks } from '../words/text-blocks';

type VerbatimProps = {
  text: string;
  /** The promises inside it, which are underlined and numbered. */
  quotes?: readonly NumberedQuote[];
};

/** Somebody's words as they wrote them, in their own paragraphs and lists. */
export function Verbatim({ text, quotes = [] }: VerbatimProps) {
  const pieces = markQuotes(text, quotes);
  const words = (at: Stretch) => <Words text={text} pieces={piecesWithin(pieces, at)} />;
  return (
    <>
      {textBlocks(text).map((block) =>
        block.kind === 'paragraph' ? (
          <p key={block.at.start}>{words(block.at)}</p>
        ) : (
          <ul className="govuk-list--bullet" key={block.items[0]?.start}>
            {block.items.map((item) => (
              <li key={item.start}>{words(item)}</li>
            ))}
          </ul>
        ),
      )}
    </>
  );
}

function Words({ text, pieces }: { text: string; pieces: readonly Piece[] }) {
  return pieces.map(({ start, end, numbers, ends }) => {
    const words = toDisplayText(text.slice(start, end));
    return (
      <span key={start}>
        {numbers.length > 0 ? <mark className="app-promise">{words}</mark> : words}
        {ends.map((number) => (
          <sup className="app-promise__number" key={number}>
            <a className="govuk-link" href={`#promise-${number}`} aria-label={`Promise ${number}`}>
              {number}
            </a>
          </sup>
        ))}
      </span>
    );
  });
}
