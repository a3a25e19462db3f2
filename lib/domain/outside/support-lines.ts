import type { SupportLineRecord } from '../publications/support-line-record';
import type { PublicSupportLine } from './snapshot';

/** What leaves the office of a support line. */
export function pickSupportLine(line: SupportLineRecord): PublicSupportLine {
  const { name, description, telephone, url, hours, checkedOn } = line;
  return { name, description, telephone, url, hours, checkedOn };
}
