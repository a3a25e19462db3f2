/** One file of an edition: the very bytes the public will be sent. `path` begins with "/"; pages have no ending. */
export type EditionFile = {
  path: string;
  contentType: string;
  body: Uint8Array;
  /** Null where compressing gains nothing. */
  bodyBrotli: Uint8Array | null;
  bodyGzip: Uint8Array | null;
  sha256: string;
};

/** What an edition is made of, and which edition it follows: the chain that lets anyone check that nothing was changed. */
export type Manifest = {
  /** The slug of the policing body: numbers and the chain of hashes are its own. */
  body: string;
  edition: number;
  datedOn: string;
  previousHash: string | null;
  /** What a reader must know about how this edition was published, or null. */
  notice: string | null;
  files: { path: string; contentType: string; sha256: string; bytes: number }[];
};
