import type { DocumentDetails } from './document-import';
import { namePiece, type PieceInText, roleOf } from './pieces';

/** What is known when a document is to be saved. */
export type ToSave = {
  pieces: readonly PieceInText[];
  details: DocumentDetails;
  /** The references that the inspection it adds to has already; null where it begins an inspection. */
  known: readonly string[] | null;
};

const several = (refs: readonly string[]): string => [...new Set(refs)].join(', ');

function missingDetails({ pieces, details, known }: ToSave): string[] {
  const answers = pieces.some(({ kind }) => kind === 'response');
  const needed: [missing: boolean, sentence: string][] = [
    [known === null && !details.title, 'Enter the title of the inspection.'],
    [known === null && !details.shortTitle, 'Enter a short name for the inspection.'],
    [known === null && !details.slug, 'Enter the last part of its address.'],
    [known === null && !details.inspectorates, 'Enter who inspected.'],
    [known === null && !details.publishedOn, 'Enter the day on which the report was published.'],
    [answers && !details.respondedOn, 'Enter the day of the response.'],
  ];
  return needed.filter(([missing]) => missing).map(([, sentence]) => sentence);
}

function faultsOf(piece: PieceInText): string[] {
  const { kind, refs, text } = piece;
  if (kind !== 'recommendation' && kind !== 'response') return [];
  if (refs.length === 0) return [`“${text.trim().slice(0, 60)}…” needs the reference of a recommendation.`];
  if (text.trim() === '') return [`${namePiece(piece)} has no words.`];
  return kind === 'recommendation' && refs.length > 1
    ? [`${namePiece(piece)}: a recommendation has 1 reference. Split it, or correct the reference.`]
    : [];
}

/** References that come more than once among the pieces of one role. */
function repeated(pieces: readonly PieceInText[]): string[] {
  const seen = new Set<string>();
  return pieces.flatMap((piece) => {
    const role = roleOf(piece);
    if (role !== 'recommendation' && role !== 'response' && role !== 'comments') return [];
    return piece.refs.flatMap((ref) => {
      const key = `${role} ${ref}`;
      const isAgain = seen.has(key);
      seen.add(key);
      return isAgain
        ? [`${namePiece({ ...piece, refs: [ref] })} is here twice. Join the 2 pieces, or correct one.`]
        : [];
    });
  });
}

/** What keeps a document from being saved, in sentences; empty where nothing does. */
export function whyNotSave(toSave: ToSave): string[] {
  const { pieces, known } = toSave;
  const asked = pieces.flatMap(({ kind, refs }) => (kind === 'recommendation' ? refs : []));
  const answered = pieces.flatMap(({ kind, refs }) => (kind === 'response' ? refs : []));
  const lost = answered.filter((ref) => !asked.includes(ref) && !(known ?? []).includes(ref));
  const nothing =
    known === null
      ? asked.length === 0 && 'No recommendation was found. Say which words are one.'
      : asked.length + answered.length === 0 && 'No recommendation and no response was found.';
  return [
    ...(nothing ? [nothing] : []),
    ...pieces.flatMap(faultsOf),
    ...repeated(pieces),
    ...(lost.length > 0
      ? [`There is a response to ${several(lost)}, but no recommendation of that reference.`]
      : []),
    ...missingDetails(toSave),
  ];
}
