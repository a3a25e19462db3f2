/** What was done, said in one line on the page a person comes back to. */
const SAVED_SENTENCES = {
  'requirement-assessed': 'What we found was recorded.',
  'force-answer-recorded': 'What the force says was recorded.',
  'replacement-recorded': 'What replaced this part was recorded.',
  'requirement-confirmed': 'The wording of this part was confirmed.',
  'sentence-marked': 'The sentence was marked: no record needed.',
  'sentence-unmarked': 'The mark was taken back. The sentence needs a record.',
  'coverage-confirmed': 'How far the response answers this part was confirmed.',
  'extract-confirmed': 'The record was confirmed.',
  'extract-discarded': 'The record was discarded. It stays in the history.',
  'promise-checked': 'The check of the promise was recorded.',
  'promise-moved': 'The due date was recorded. The date before is in the history.',
  'promise-told': 'What you said of this period was recorded.',
  'promise-corrected': 'The change of the promise was recorded.',
  'evidence-filed': 'The evidence was filed.',
  'evidence-decided': 'The decision on the evidence was recorded.',
  'evidence-linked': 'The evidence was linked.',
  'evidence-unlinked': 'The evidence was unlinked. The link is in its history.',
  'evidence-check-restarted': 'The check of the file was started again.',
  'evidence-readers-named': 'Who can see this evidence was changed.',
  'evidence-sent': 'The evidence was sent for review.',
  'evidence-file-added': 'The file was received. It can be opened when it has been checked.',
  'edition-prepared': 'The edition is being prepared.',
  'edition-approved': 'The edition was approved and is being published.',
  'incident-accepted': 'Accepted. Your reason is on the checklist of each later edition.',
  'edition-returned': 'The edition was sent back.',
  'edition-restarted': 'The work on the edition was started again.',
  'edition-given-up': 'The edition was cancelled. None of it was published.',
  'import-restarted': 'The work on the file was started again.',
  'person-added': 'The person was added.',
  'person-changed': 'The change was saved. It takes effect on the person’s next request.',
  'lock-lifted': 'The lock was lifted. This person can try to sign in from any device.',
  'password-changed': 'Your password was changed.',
  'figures-entered': 'The figures were saved.',
  'figures-received': 'The file was read. Check what it would change before you save it.',
  'figures-read-again': 'The file was read again in the way you chose.',
  'figures-agreed': 'The figures are being saved.',
  'figures-given-up': 'The import was cancelled. No figures were changed.',
  'figures-asked': 'The request for figures was recorded.',
  'measure-edited': 'The measure was changed. The change is in its history.',
  'measure-links-changed': 'The linked recommendations were changed. The change is in the measure’s history.',
  'target-set': 'The target was recorded.',
  'note-added': 'The note was added to the charts of this measure.',
  'footnote-added': 'The footnote was added. It is shown wherever these figures are.',
  'footnote-withdrawn': 'The footnote was withdrawn. It stays in the history.',
  'note-withdrawn': 'The note was withdrawn. It stays in the history.',
  'figures-request-ended': 'The request for figures was closed.',
  'evidence-tied': 'The evidence was linked to the figure.',
  'evidence-tie-ended': 'The evidence was unlinked from the figure.',
} as const;

export type SavedKey = keyof typeof SAVED_SENTENCES;

/** The sentence of a key in an address; null for any other text, so an address can put no words into our mouth. */
export function savedSentence(key: string | null): string | null {
  const isKnown = (word: string): word is SavedKey => Object.hasOwn(SAVED_SENTENCES, word);
  return key !== null && isKnown(key) ? SAVED_SENTENCES[key] : null;
}
