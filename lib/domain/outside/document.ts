import type { ExtractRecord } from '@/lib/domain/document/extract';
import { isFollowUp } from '@/lib/domain/document/extract';
import type { PartReading } from '@/lib/domain/document/part-reading';
import type { EvidenceStrength } from '@/lib/domain/evidence/evidence';
import type { Coverage } from '@/lib/domain/promises/promise';
import type { Day } from '@/lib/domain/day';

/** A response document with all that the office read out of it, drafts included: what is picked from. */
export type DocumentToPick = {
  respondedOn: Day | null;
  fileName: string;
  sha256: string;
  /** As received. */
  text: string;
  /** By position in the document. */
  sentences: readonly { position: number; words: string }[];
  readings: readonly PartReading[];
  extracts: readonly ExtractRecord[];
};

/** How far the response answers one part, with its own words. */
export type OutsideAnswer = Pick<PartReading, 'recommendationRef' | 'ref' | 'addressees' | 'note'> & {
  answer: Coverage;
  quotes: string[];
};

/** A number in the document: text, and never a figure of a series. */
export type OutsideStatedFigure = {
  title: string;
  value: string;
  period: string;
  basis: string;
  quotes: string[];
  measureRef: string | null;
};

/** What the document says of something: that it is done, begun or planned. */
export type OutsideSaid = {
  recommendationRef: string | null;
  title: string;
  detail: string | null;
  said: 'done' | 'begun' | 'planned';
};

/** What others have published since. */
export type OutsideSince = Pick<ExtractRecord, 'recommendationRef' | 'title' | 'detail' | 'source' | 'dated'>;

export type OutsideDocument = Pick<DocumentToPick, 'respondedOn' | 'fileName' | 'sha256' | 'text'> & {
  /** True in the first edition of a trial and on its panel pages alone: what nobody has confirmed is shown, and marked. */
  showsDrafts: boolean;
  answers: OutsideAnswer[];
  figures: OutsideStatedFigure[];
  /** Only in a trial: elsewhere an evidence item that was confirmed goes the way of all evidence. */
  said: OutsideSaid[];
  since: OutsideSince[];
  terms: { term: string; meaning: string }[];
  links: { title: string; address: string }[];
};

const SAID: Readonly<Record<EvidenceStrength, OutsideSaid['said']>> = {
  intention: 'planned',
  activity: 'begun',
  output: 'done',
  'practice-change': 'done',
  outcome: 'done',
  'victim-experience': 'done',
};

/**
 * What leaves the office of a document: what a person has confirmed, and drafts only where `showsDrafts` says that this is
 * a trial. Nothing is copied whole; who decided, and what was discarded, stays.
 */
export function pickDocument(
  record: DocumentToPick,
  { showsDrafts }: { showsDrafts: boolean },
): OutsideDocument {
  const { respondedOn, fileName, sha256, text } = record;
  const extracts = record.extracts.filter(
    ({ state }) => state === 'confirmed' || (showsDrafts && state === 'draft'),
  );
  const ofKind = (kind: ExtractRecord['kind']) => extracts.filter((extract) => extract.kind === kind);
  const items = ofKind('evidence');
  const quotes = (positions: readonly number[]) => quotesAt(record, positions);
  return {
    ...{ respondedOn, fileName, sha256, text, showsDrafts },
    answers: record.readings
      .filter(({ confirmedBy, isPartConfirmed }) => (confirmedBy !== null && isPartConfirmed) || showsDrafts)
      .flatMap(({ recommendationRef, ref, addressees, note, coverage, sentences }) =>
        coverage === null
          ? []
          : [{ recommendationRef, ref, addressees, note, answer: coverage, quotes: quotes(sentences) }],
      ),
    figures: ofKind('figure').map(({ title, value, period, basis, measureRef, sentences }) => ({
      ...{ title, measureRef, quotes: quotes(sentences) },
      ...{ value: value ?? '', period: period ?? '', basis: basis ?? '' },
    })),
    said: showsDrafts ? items.filter((item) => !isFollowUp(item)).flatMap(pickSaid) : [],
    since: items.filter(isFollowUp).map(({ recommendationRef, title, detail, source, dated }) => ({
      ...{ recommendationRef, title, detail, source, dated },
    })),
    terms: ofKind('term').map(({ title, detail }) => ({ term: title, meaning: detail ?? '' })),
    links: ofKind('link').map(({ title, address }) => ({ title, address: address ?? '' })),
  };
}

function pickSaid({ recommendationRef, title, detail, strength }: ExtractRecord): OutsideSaid[] {
  return strength === null ? [] : [{ recommendationRef, title, detail, said: SAID[strength] }];
}

function quotesAt({ sentences }: DocumentToPick, positions: readonly number[]): string[] {
  return sentences.filter(({ position }) => positions.includes(position)).map(({ words }) => words);
}

/** The terms that occur in a text, in the order of the list. */
export function termsIn(text: string, terms: OutsideDocument['terms']): OutsideDocument['terms'] {
  const words = text.toLowerCase();
  return terms.filter(({ term }) => words.includes(term.toLowerCase()));
}

/** What of it the office typed freely: the checklist reads it before an edition goes out. */
export function typedOfDocument({ answers, figures, said, since, terms, links }: OutsideDocument): string[] {
  return [
    ...answers.map(({ note }) => note ?? ''),
    ...figures.map(({ title, value, period, basis }) => `${title} ${value} ${period} ${basis}`),
    ...said.map(({ title, detail }) => `${title} ${detail ?? ''}`),
    ...since.map(({ title, detail, source }) => `${title} ${detail ?? ''} ${source ?? ''}`),
    ...terms.map(({ term, meaning }) => `${term} ${meaning}`),
    ...links.map(({ title }) => title),
  ];
}
