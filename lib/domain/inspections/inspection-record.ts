import type { Day } from '../day';

/** An inspection, with the body that was inspected and the document of its response. */
export type InspectionRecord = {
  id: string;
  /** Unique within the body: with `body.slug` it names the inspection. */
  slug: string;
  title: string;
  shortTitle: string;
  inspectorates: string;
  publishedOn: Day;
  respondedOn: Day | null;
  respondent: string;
  /** Where the report can be read, as its publisher gives it. */
  sourceUrl: string | null;
  body: { slug: string; name: string; shortName: string; kind: string };
  introduction: string | null;
  preamble: string | null;
};
