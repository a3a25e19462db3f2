import type { Day } from '@/lib/domain/day';
import type { OutsideDocument } from '@/lib/domain/outside/document';
import type { PublicMethodology } from '@/lib/domain/outside/measures/methodology';
import type { Figure } from '@/lib/domain/figure';
import type { StandingCount } from '@/lib/domain/recommendations/recommendation';
import type {
  AssessmentRecord,
  ForceSaid,
  Found,
  Superseded,
} from '@/lib/domain/recommendations/assessment-record';
import type { Standing } from '@/lib/domain/recommendations/standing';
import type { BeingChecked } from '@/lib/domain/outside/drafts';
import type { EditionEvidence, SummarisedEvidence } from '@/lib/domain/outside/evidence';
import type {
  PublicAnnotation,
  PublicEvent,
  PublicFootnote,
  PublicTarget,
} from '@/lib/domain/outside/measures/measure-notes';
import type { PublicLink } from '@/lib/domain/outside/links';
import type { PublicMergedPromise } from '@/lib/domain/outside/merged-promises';
import type { PublicLinkedPromise, PublicPromise } from '@/lib/domain/outside/promises';
import type { InspectionRecord } from '@/lib/domain/inspections/inspection-record';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import type { PublicOffice } from '@/lib/domain/outside/office';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import type { RevisionLine } from '@/lib/domain/figures/revisions/revision-line';
import type { RequirementRecord } from '@/lib/domain/recommendations/requirement-record';
import type { ResponseRecord } from '@/lib/domain/promises/response-record';
import type { SeriesRecord } from '@/lib/domain/measures/series-record';
import type { PublicSupportLine } from '@/lib/domain/outside/support-lines';

/*
 * What one edition says: the only shape that leaves the office. Every field is named here on purpose, or where it is
 * picked (lib/domain/outside); a field that is not in these types cannot reach the public. Names of staff, visibility,
 * drafts of coverage, and records above "Public" have no place in it.
 */

type PublicWhy = Pick<AssessmentRecord, 'reason' | 'effectiveOn'>;
type PublicFound = Pick<Found, 'finding' | 'assurance'>;

/** What holds now of a part: each dial with its own reason and day, or null where nothing was recorded of it. */
export type PublicDials = {
  force: (ForceSaid & PublicWhy) | null;
  found: (PublicFound & PublicWhy) | null;
  superseded: (Superseded & PublicWhy) | null;
};

/** One entry of the history of a part: usually one dial. Entries from before they were kept apart hold two. */
export type PublicAssessment = PublicWhy & {
  force: ForceSaid | null;
  found: PublicFound | null;
  superseded: Superseded | 'ended' | null;
};

export type PublicRequirement = Pick<
  RequirementRecord,
  'ref' | 'text' | 'addressedTo' | 'confirmed' | 'nextReviewOn'
> &
  PublicDials & {
    /** Newest first; what holds now is in it too. */
    history: PublicAssessment[];
  };

export type PublicResponse = Pick<
  ResponseRecord,
  'voice' | 'datedOn' | 'revision' | 'position' | 'text' | 'whyNothing'
> & {
  promises: PublicPromise[];
};

export type PublicRecommendation = Pick<
  RecommendationRecord,
  'inspectionSlug' | 'ref' | 'summary' | 'text' | 'bullets' | 'timing' | 'nextReviewOn'
> & {
  status: Standing;
  statusLabel: string;
  progress: string;
  counts: StandingCount[];
  beingChecked: BeingChecked;
  requirements: PublicRequirement[];
  responses: PublicResponse[];
  /** Promises of the office's own, which no response makes. */
  actions: PublicPromise[];
  /** Promises that were merged into another one: they count no more. */
  merged: PublicMergedPromise[];
  /** Promises made elsewhere, or for another part, that serve it too. They are counted where they are made. */
  linked: PublicLinkedPromise[];
  evidence: EditionEvidence[];
  /** Of evidence that is not shown: the words that were written for the public. */
  evidenceSummaries: SummarisedEvidence[];
  /** Records the office holds and cannot publish; said as a number, never described. */
  evidenceNotShown: number;
  measureRefs: string[];
};

/** One figure after disclosure control: a hidden value is null and carries the flag "c". */
export type PublicFigure = Pick<
  Figure,
  'period' | 'numerator' | 'denominator' | 'value' | 'flags' | 'revision'
>;

export type PublicSeries = Pick<
  SeriesRecord,
  | 'slug'
  | 'title'
  | 'area'
  | 'areaCode'
  | 'scope'
  | 'basis'
  | 'periodType'
  | 'unit'
  | 'source'
  | 'sourceUrl'
  | 'licence'
  | 'note'
  | 'trail'
  | 'illustrative'
  | 'comparedAs'
> & { observations: PublicFigure[] };

export type PublicMeasure = Pick<
  MeasureRecord,
  | 'ref'
  | 'title'
  | 'definition'
  | 'numerator'
  | 'denominator'
  | 'unit'
  | 'frequency'
  | 'figuresDueAfter'
  | 'direction'
  | 'source'
  | 'scope'
  | 'caution'
  | 'reading'
  | 'recommendations'
  | 'requirements'
> & {
  series: PublicSeries[];
  forces: PublicSeries[];
  annotations: PublicAnnotation[];
  events: PublicEvent[];
  footnotes: PublicFootnote[];
  targets: PublicTarget[];
};

/** An inspection with what the law says of the answer to it. */
export type PublicInspection = Pick<
  InspectionRecord,
  | 'slug'
  | 'title'
  | 'shortTitle'
  | 'inspectorates'
  | 'publishedOn'
  | 'respondedOn'
  | 'respondent'
  | 'sourceUrl'
  | 'introduction'
  | 'preamble'
> & { lastDayForResponse: Day; responseDayNumber: number | null };

/** An inspection as an edition holds it. */
export type EditionInspection = PublicInspection & {
  /** Of its own parts. */
  counts: StandingCount[];
  /** The response document and what was read out of it; null where there is none. */
  document: OutsideDocument | null;
};

export type Snapshot = {
  edition: {
    number: number;
    datedOn: Day;
    changeNote: string;
    /** The number of the edition that was published without an approver, or null when there is none. */
    unapprovedEdition: number | null;
  };
  /** The slug of the inspected body: with an inspection's it names what a page is of. In no file but the manifest. */
  body: string;
  organisation: PublicOffice;
  /** Every inspection of the body that was published by the day of the edition, newest first. */
  inspections: EditionInspection[];
  /** Of all parts of all inspections. */
  counts: StandingCount[];
  /** In the order of the inspections, each inspection's in the order of its report. */
  recommendations: PublicRecommendation[];
  links: PublicLink[];
  measures: PublicMeasure[];
  /** How they are counted, in the words that were approved; those of a trial's first edition are drafts. */
  methodologies: PublicMethodology[];
  /** Figures that took the place of earlier ones, as they may be told. */
  revisions: RevisionLine[];
  supportLines: PublicSupportLine[];
};
