/** Where a report or a response is uploaded, pasted or typed. */
export const NEW_DOCUMENT = '/manage/inspections/new';

/** Where scripts send a document, to say how much of it has gone. */
export const UPLOAD_DOCUMENT = '/api/uploads/documents';

/** The page of a document on its way into the record. */
export const documentImportHref = (id: string): string => `/manage/inspections/import/${id}`;

/** What is done to it on a page of its own. */
export type DocumentWork = 'details' | 'suggestions' | 'undo';

export const documentWorkHref = (id: string, work: DocumentWork): string =>
  `${documentImportHref(id)}/${work}`;

/** The place of a piece on that page, by where it begins. */
export const pieceAnchor = (start: number): string => `piece-${start}`;

/** Where a piece is corrected. */
export const pieceHref = (id: string, start: number): string => `${documentImportHref(id)}/pieces/${start}`;

/** Where a part or a promise that was suggested is changed and accepted: "part-0", "promise-2". */
export const suggestionHref = (id: string, name: string): string =>
  `${documentWorkHref(id, 'suggestions')}/${name}`;

/** The last parts of addresses that no inspection may have: pages of their own have them. */
export const TAKEN_SLUGS: readonly string[] = ['new', 'import'];
