import type { PromiseState } from '@/lib/domain/promises/promise';
import type { EvidenceStrength, Provenance } from '@/lib/domain/evidence/evidence';
import type { ValueFlag } from '@/lib/domain/figure';
import type { AssuranceLevel, Finding, ForceWord } from '@/lib/domain/recommendations/dials';
import type { Standing } from '@/lib/domain/recommendations/standing';

/*
 * What each word means. The words themselves are the lists of lib/domain; these tables are typed by them, so a word
 * that is added there without a meaning here does not compile.
 */

export const FORCE_MEANINGS: Record<ForceWord, string> = {
  'not-asked': 'We have no record of asking the force about this part.',
  'no-answer': 'We asked, and the force has not answered.',
  'not-started': 'The force says that work has not begun.',
  'in-progress': 'The force says that work has begun and is not finished.',
  'on-hold': 'The force says that work has stopped or will be late. The reason is given beside it.',
  complete: 'The force says that it is done.',
  'not-taken-forward': 'The force says that it will not be done. The reason is given beside it.',
};

export const FINDING_MEANINGS: Record<Finding, string> = {
  'not-assessed': 'We have not judged whether the words of the recommendation are met.',
  'under-review': 'We are checking the evidence.',
  'not-met': 'What we have seen does not do what was asked.',
  'partly-met': 'What we have seen does some of what was asked.',
  met: 'What we have seen does what was asked.',
  verified:
    'What was asked is met. We have seen evidence that goes further than the force’s own report and shows more than an activity, and a second person in this office agreed.',
  'verified-by-exception':
    'What was asked is met. The evidence is weaker than we usually require. One person asked for an exception and another agreed, and the reason is published.',
  'needs-rechecking': 'We verified it before. It must be checked again before we can say so now.',
};

export const STANDING_MEANINGS: Record<Standing, string> = {
  verified: 'We have verified it.',
  'verified-by-exception': 'We have verified it by exception.',
  'reported-complete': 'The force says that it is done. We have not verified it.',
  'in-progress': 'The force says that work has begun and is not finished.',
  'on-hold': 'The force says that work has stopped or will be late.',
  'not-started': 'The force says that work has not begun.',
  'no-answer': 'We asked, and the force has not answered.',
  'not-asked': 'We have made a finding, and have no record of asking the force.',
  'not-taken-forward': 'The force says that it will not be done.',
  superseded: 'Something newer has taken its place. We say what that is beside it.',
  'not-yet-assessed': 'Nobody in this office has assessed it yet.',
  'waiting-on-national-action':
    'It is for a national body. We show it, but we do not count it for or against the force.',
};

export const ASSURANCE_MEANINGS: Record<AssuranceLevel, string> = {
  none: 'We have not seen any evidence yet.',
  'self-reported': 'We have the force’s own word.',
  'document-checked': 'We have read the documents.',
  tested: 'We have looked for ourselves, in a sample of cases or by being there.',
  'independently-verified': 'Somebody independent of the force and of this office has confirmed it.',
};

export const STRENGTH_MEANINGS: Record<EvidenceStrength, string> = {
  intention: 'Somebody has said that it will be done.',
  activity: 'Something was done, such as a meeting or a course.',
  output: 'There is a result to look at, such as a policy or a letter.',
  'practice-change': 'Daily work is done differently.',
  outcome: 'Cases turn out differently.',
  'victim-experience': 'Victims and survivors say that it is different.',
};

export const PROVENANCE_MEANINGS: Record<Provenance, string> = {
  'self-reported': 'The force told us.',
  'office-checked': 'We read it and asked about it.',
  'office-tested': 'We tested it ourselves.',
  independent: 'It comes from somebody independent of both.',
};

export const PROMISE_MEANINGS: Record<PromiseState, string> = {
  kept: 'What was promised has been done.',
  'on-track': 'It is being done as promised.',
  late: 'It should have been done by now.',
  lapsed: 'It was done for a time and is not done any more.',
  unknown: 'We have not checked it yet.',
};

export const FLAG_MEANINGS: Record<ValueFlag, string> = {
  c: 'Hidden because so few people are counted that somebody could be recognised, or because it would reveal another hidden figure.',
  x: 'The source has no figure.',
  z: 'A figure would make no sense here.',
  low: 'More than 0, but rounds to 0.',
  p: 'Not final: some cases from this period have not finished.',
  r: 'Changed since it was first published.',
  b: 'The way of counting changed, so figures before and after cannot be compared.',
  u: 'Too few cases to rely on.',
  e: 'Worked out, not counted.',
  checking: 'Not shown until we have checked that it does not reveal a small number of people.',
};
