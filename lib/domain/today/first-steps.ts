import type { Day } from '../day';
import { listMissingFacts } from '../office/missing-facts';
import type { OfficeFacts } from '../office/office-facts';
import { NEW_DOCUMENT } from '../paths/documents';
import { OFFICE } from '../paths/office';
import { mustBeChecked, type SupportLineRecord } from '../support-lines/support-line';

/** One thing that an office does before its first edition. */
export type FirstStep = { words: string; isDone: boolean; who: string; href: string | null };

/** How far an office that begins has come. */
export type Begun = {
  office: OfficeFacts | null;
  lines: readonly Pick<SupportLineRecord, 'telephone' | 'checkedOn'>[];
  isReportLoaded: boolean;
  mayNameOffice: boolean;
  mayLoadReport: boolean;
};

/** What an office does first, in order, and what of it is done; nothing once it has a report. */
export function firstSteps(
  { office, lines, isReportLoaded, mayNameOffice, mayLoadReport }: Begun,
  today: Day,
): FirstStep[] {
  if (isReportLoaded) return [];
  const facts = mayNameOffice ? OFFICE.changeOffice : null;
  const isReachable = office !== null && listMissingFacts(office).every(({ blocks }) => !blocks);
  return [
    { words: 'Name this office', isDone: office !== null, who: 'an administrator', href: facts },
    {
      words: 'Say how the public reaches you, and whom to ask about personal data',
      isDone: isReachable,
      who: 'an administrator',
      href: facts,
    },
    {
      words: 'Check the support lines, and add those of your area',
      isDone: lines.length > 0 && !lines.some((line) => mustBeChecked(line, today)),
      who: 'anybody of the office',
      href: OFFICE.office,
    },
    {
      words: 'Load the first report and your response to it',
      isDone: false,
      who: 'a scrutiny officer',
      href: mayLoadReport ? NEW_DOCUMENT : null,
    },
  ];
}
