import type { OfficeFacts } from '../office/office-facts';

/** Who publishes it, and how they are reached. */
export type PublicOffice = Pick<
  OfficeFacts,
  | 'name'
  | 'takesThe'
  | 'shortName'
  | 'post'
  | 'email'
  | 'telephone'
  | 'website'
  | 'dataProtection'
  | 'licence'
  | 'accessibilityReviewedOn'
  | 'successor'
  | 'successorFrom'
>;

/** What leaves the office of what it says of itself. */
export function pickOffice(office: OfficeFacts): PublicOffice {
  const { name, takesThe, shortName, post, email, telephone, website } = office;
  const { dataProtection, licence, accessibilityReviewedOn, successor, successorFrom } = office;
  return {
    ...{ name, takesThe, shortName, post, email, telephone, website },
    ...{ dataProtection, licence, accessibilityReviewedOn, successor, successorFrom },
  };
}
