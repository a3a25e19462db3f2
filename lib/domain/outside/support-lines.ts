import type { SupportLineRecord } from '../support-lines/support-line';

export type PublicSupportLine = Pick<
  SupportLineRecord,
  'name' | 'description' | 'need' | 'telephone' | 'url' | 'hours' | 'checkedOn'
>;

/** What leaves the office of a support line. */
export function pickSupportLine(line: SupportLineRecord): PublicSupportLine {
  const { name, description, need, telephone, url, hours, checkedOn } = line;
  return { name, description, need, telephone, url, hours, checkedOn };
}
