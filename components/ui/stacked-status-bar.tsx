import type { Colour } from './colour';

type BarPart = {
  /** What the count is of, as it reads after the number: "in progress". */
  label: string;
  count: number;
  colour: Colour;
  /** Where these are listed. */
  href?: string;
};

type StackedStatusBarProps = {
  /** What the whole is, as it reads after the total: "parts in 8 recommendations". */
  whole: string;
  parts: readonly BarPart[];
};

type Piece = BarPart & { start: number; share: number };

/** In per cent. On the narrowest screen a thinner part has no room for its number; the words still give it. */
const LEAST_SHARE_FOR_A_NUMBER = 5;

/**
 * A whole and its parts: a bar, then every part in words. The words say all there is to say, so the bar is
 * hidden from screen readers; each part also has its own texture, and the bar reads in black and white.
 * Parts of nought are said in words and take no room in the bar. The total is added up here, never given.
 */
export function StackedStatusBar({ whole, parts }: StackedStatusBarProps) {
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  return (
    <div className="app-bar">
      <p className="app-bar__whole">
        <span className="app-bar__total">{total}</span> {whole}
      </p>
      {total > 0 && (
        <svg className="app-bar__drawing" width="100%" height="48" aria-hidden="true" focusable="false">
          {pieces(parts, total).map((piece) => (
            <PieceOfBar key={piece.label} piece={piece} />
          ))}
        </svg>
      )}
      <ul className="app-bar__key">
        {parts.map((part) => (
          <KeyLine key={part.label} part={part} />
        ))}
      </ul>
    </div>
  );
}

/** Where each part begins and how much of the bar it takes, in per cent. */
function pieces(parts: readonly BarPart[], total: number): Piece[] {
  const drawn = parts.filter((part) => part.count > 0);
  return drawn.map((part, index) => {
    const before = drawn.slice(0, index).reduce((sum, earlier) => sum + earlier.count, 0);
    return { ...part, start: percent(before, total), share: percent(part.count, total) };
  });
}

const percent = (count: number, total: number) => Math.round((count / total) * 10_000) / 100;

function PieceOfBar({ piece }: { piece: Piece }) {
  return (
    <svg
      x={`${piece.start}%`}
      width={`${piece.share}%`}
      height="48"
      className={`app-swatch app-swatch--${piece.colour}`}
    >
      <Swatch />
      {piece.share >= LEAST_SHARE_FOR_A_NUMBER && (
        <text className="app-swatch__number" x="50%" y="31" textAnchor="middle">
          {piece.count}
        </text>
      )}
    </svg>
  );
}

function KeyLine({ part }: { part: BarPart }) {
  const words = (
    <>
      <strong>{part.count}</strong> {part.label}
    </>
  );
  return (
    <li className="app-bar__part">
      <svg
        className={`app-bar__swatch app-swatch app-swatch--${part.colour}`}
        width="24"
        height="24"
        aria-hidden="true"
        focusable="false"
      >
        <Swatch />
      </svg>
      {part.href ? (
        <a className="govuk-link" href={part.href}>
          {words}
        </a>
      ) : (
        <span>{words}</span>
      )}
    </li>
  );
}

/** The fill, then a line as thick as the bar whose dashes make the texture; CSS says which of them shows. */
function Swatch() {
  return (
    <>
      <rect className="app-swatch__fill" width="100%" height="100%" />
      <line className="app-swatch__texture" x1="0" x2="100%" y1="50%" y2="50%" />
    </>
  );
}
