import { labels } from '@/lib/domain/labels';
import type { Voice } from '@/lib/domain/promises/response';

/** What a piece of a document is. Every character of the text is in exactly one piece. */
type PieceKind =
  'title' | 'intro' | 'heading' | 'recommendation' | 'preamble' | 'response' | 'closing' | 'unplaced';

/**
 * Where a piece begins, as an offset into the text in UTF-16 units, and what it is; it lasts until the next piece. `why`
 * says why its words could not be placed. `inline`: its words begin on the line of their heading.
 */
export type Piece = {
  start: number;
  kind: PieceKind;
  refs: string[];
  voice: Voice;
  why: string | null;
  inline: boolean;
};

/** What a person can say that a piece is. */
export const PIECE_ROLES = labels({
  recommendation: 'What inspectors asked (a recommendation)',
  response: 'The commissioner’s response',
  comments: 'The chief officer’s comments',
  heading: 'A heading',
  title: 'The title of the document',
  intro: 'Introduction',
  preamble: 'Words before the responses',
  closing: 'Closing words',
  unplaced: 'Something else, which becomes no record',
});
export type PieceRole = keyof typeof PIECE_ROLES;

/** The roles whose words belong to a recommendation, so that its reference must be said. */
const OF_A_RECOMMENDATION: readonly PieceRole[] = ['recommendation', 'response', 'comments'];
export const needsReference = (role: PieceRole): boolean => OF_A_RECOMMENDATION.includes(role);

export const roleOf = ({ kind, voice }: Pick<Piece, 'kind' | 'voice'>): PieceRole =>
  kind === 'response' && voice === 'chief officer' ? 'comments' : kind;

/** What is said of a piece. */
type PieceSaid = { role: PieceRole; refs: readonly string[] };

const said = ({ role, refs }: PieceSaid): Omit<Piece, 'start'> => ({
  kind: role === 'comments' ? 'response' : role,
  voice: role === 'comments' ? 'chief officer' : 'commissioner',
  refs: needsReference(role) || role === 'heading' ? [...refs] : [],
  why: null,
  inline: false,
});

/** A piece with where it ends and its own words. */
export type PieceInText = Piece & { end: number; text: string };

/** The pieces with their words, in the order of the document. Joined, their words are the text. */
export const piecesInText = (pieces: readonly Piece[], text: string): PieceInText[] =>
  pieces.map((piece, index) => {
    const end = pieces[index + 1]?.start ?? text.length;
    return { ...piece, end, text: text.slice(piece.start, end) };
  });

/** How a person corrects the pieces. Places are offsets into the text. */
export type PieceChange =
  | ({ work: 'name'; start: number } & PieceSaid)
  /** A new piece begins at `at`; with `until`, the words from there on are again what they were. */
  | ({ work: 'divide'; start: number; at: number; until: number | null } & PieceSaid)
  /** The piece begins somewhere else: its border with the one before moves. */
  | { work: 'move'; start: number; to: number }
  | { work: 'join'; start: number };

/**
 * The pieces after a correction, or null where there is no such piece or place. Whatever is corrected, the first piece begins
 * at 0 and the places rise, so that the pieces joined give back the text.
 */
export function correctPieces(pieces: readonly Piece[], change: PieceChange, length: number): Piece[] | null {
  const index = pieces.findIndex(({ start }) => start === change.start);
  const piece = pieces[index];
  if (!piece) return null;
  const end = pieces[index + 1]?.start ?? length;
  const put = (...instead: Piece[]) => pieces.toSpliced(index, 1, ...instead);
  switch (change.work) {
    case 'name':
      return put({ start: piece.start, ...said(change) });
    case 'divide':
      return divide(piece, { change, end, put });
    case 'move': {
      const before = pieces[index - 1];
      if (!before || change.to <= before.start || change.to >= end) return null;
      return put({ ...piece, start: change.to });
    }
    case 'join':
      return index === 0 ? null : pieces.toSpliced(index, 1);
  }
}

type Dividing = {
  change: Extract<PieceChange, { work: 'divide' }>;
  end: number;
  put: (...instead: Piece[]) => Piece[];
};

function divide(piece: Piece, { change, end, put }: Dividing): Piece[] | null {
  const { at, until } = change;
  if (at < piece.start || at >= end || (until !== null && until <= at)) return null;
  const first = at === piece.start ? [] : [piece];
  const rest = until === null || until >= end ? [] : [{ ...piece, start: until }];
  return put(...first, { start: at, ...said(change) }, ...rest);
}

/** "Recommendation 5", "The commissioner’s response to 10 and 22", "Introduction". */
export function namePiece(piece: Pick<Piece, 'kind' | 'voice' | 'refs'>): string {
  const role = roleOf(piece);
  const refs = piece.refs.join(' and ');
  if (role === 'recommendation') return `Recommendation ${refs}`;
  if (role === 'response') return `The commissioner’s response to ${refs}`;
  if (role === 'comments') return `The chief officer’s comments on ${refs}`;
  if (role === 'unplaced') return 'Becomes no record';
  return role === 'heading' && refs !== '' ? `A heading (${refs})` : PIECE_ROLES[role];
}
