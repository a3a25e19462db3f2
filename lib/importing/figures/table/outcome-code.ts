const NAMED = /\boutcomes?(?: types?)?[ _-]*(\d{1,2})(?:a\b|\b)|(?:^|_)t(\d{1,2})$/i;
const CODE = /^(?:outcome(?: type)? *)?(\d{1,2})[a-z]?\b/i;

/**
 * The Home Office outcome type that a heading or label names ("Outcome 16", "closed_all_t1"), or that stands in a
 * column of codes ("16", "16 – …"). Null when there is none.
 */
export function outcomeCodeIn(text: string, where: 'heading' | 'code' = 'heading'): number | null {
  const [, first, second] = (where === 'code' ? CODE : NAMED).exec(text.trim()) ?? [];
  const digits = first ?? second;
  return digits === undefined ? null : Number(digits);
}
