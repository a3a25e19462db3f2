import type { OfficeFacts } from './office-facts';

type Reachable = Pick<OfficeFacts, 'post' | 'email' | 'telephone'>;
type Needed = Reachable & Pick<OfficeFacts, 'dataProtection' | 'licence' | 'accessibilityReviewedOn'>;

/** A fact that nobody has said yet. Without one that `blocks`, no edition is approved. */
export type MissingFact = { fact: 'contact' | keyof Needed; sentence: string; blocks: boolean };

/** Whether somebody who recognises a person in a figure can reach the office. */
const isReachable = ({ post, email, telephone }: Reachable) =>
  post !== null || email !== null || telephone !== null;

/**
 * What an edition says of the office and nobody has written yet. A reader must be able to reach the office and whoever
 * answers for personal data: article 13(1) of the UK GDPR and regulation 8 of SI 2018/952 ask for it. Without the others
 * the pages say that the office has not decided or not reviewed yet, which is true.
 */
export function listMissingFacts(office: Needed): MissingFact[] {
  const { dataProtection, licence, accessibilityReviewedOn } = office;
  const said: (MissingFact & { isMissing: boolean })[] = [
    {
      fact: 'contact',
      sentence: 'How the public can reach you: an email address, a telephone number or a postal address.',
      blocks: true,
      isMissing: !isReachable(office),
    },
    {
      fact: 'dataProtection',
      sentence: 'The email address of whoever answers for personal data.',
      blocks: true,
      isMissing: dataProtection === null,
    },
    {
      fact: 'licence',
      sentence: 'Under which licence others may use your own words.',
      blocks: false,
      isMissing: licence === null,
    },
    {
      fact: 'accessibilityReviewedOn',
      sentence: 'When you last reviewed the accessibility statement.',
      blocks: false,
      isMissing: accessibilityReviewedOn === null,
    },
  ];
  return said.filter(({ isMissing }) => isMissing).map(({ isMissing: _gone, ...fact }) => fact);
}
