import { type Day, formatDay } from '../day';
import { POLICE_FORCE_AREAS } from '@/lib/domain/office/police-force-areas';

/** Who holds a police force to account, in the words of the law (Police Reform and Social Responsibility Act 2011, and after). */
export const OFFICE_KINDS = {
  pcc: 'Police and crime commissioner',
  pfcc: 'Police, fire and crime commissioner',
  mayor: 'Mayor with police and crime functions',
  mopac: 'Mayor’s Office for Policing and Crime',
  board: 'Policing board or police authority',
} as const;
export type OfficeKind = keyof typeof OFFICE_KINDS;

/** How the office’s own words may be used by others. */
export const OWN_WORDS_LICENCES = {
  ogl: 'Open Government Licence v3.0',
  reserved: 'All rights reserved',
} as const;
export type OwnWordsLicence = keyof typeof OWN_WORDS_LICENCES;

/** What the office says of itself: pages, titles and files take their words from here. Null: nobody has said yet. */
export type OfficeFacts = {
  name: string;
  /** Whether the name has "the" before it inside a sentence. */
  takesThe: boolean;
  shortName: string;
  kind: OfficeKind | null;
  /** The police force area, by its code at the Office for National Statistics. */
  areaCode: string | null;
  forceName: string | null;
  post: string | null;
  email: string | null;
  telephone: string | null;
  website: string | null;
  /** The e-mail address of whoever answers for personal data. */
  dataProtection: string | null;
  licence: OwnWordsLicence | null;
  accessibilityReviewedOn: Day | null;
  /** The body that takes over, and from which day; both or neither. */
  successor: string | null;
  successorFrom: Day | null;
};

/** The office as it is kept. */
export type OfficeRecord = OfficeFacts & { id: string; slug: string; version: number };

/** What is known of an office whose body alone is in the record: its names. */
export function unnamedOffice({ name, shortName }: Pick<OfficeFacts, 'name' | 'shortName'>): OfficeFacts {
  return {
    ...{ name, shortName, takesThe: true, kind: null, areaCode: null, forceName: null, post: null },
    ...{ email: null, telephone: null, website: null, dataProtection: null, licence: null },
    ...{ accessibilityReviewedOn: null, successor: null, successorFrom: null },
  };
}

/** "the Office of …", "West Yorkshire Mayor": the name as it reads inside a sentence. */
export const officeInSentence = ({ name, takesThe }: Pick<OfficeFacts, 'name' | 'takesThe'>): string =>
  takesThe ? `the ${name}` : name;

/** What each fact is called, on the form, in a conflict and in the history. */
export const FACT_WORDS = {
  name: 'Name of the office',
  takesThe: '“the” before the name',
  shortName: 'Short name',
  kind: 'Kind of body',
  areaCode: 'Police force area',
  forceName: 'Name of the police force',
  email: 'Email',
  telephone: 'Telephone',
  post: 'Postal address',
  website: 'Website',
  dataProtection: 'Email for data protection',
  licence: 'Licence of your own words',
  accessibilityReviewedOn: 'Accessibility statement last reviewed',
  successor: 'Successor',
  successorFrom: 'Successor takes over on',
} as const satisfies Record<keyof OfficeFacts, string>;

type Fact = keyof OfficeFacts;
const FACTS = Object.keys(FACT_WORDS).filter((key): key is Fact => Object.hasOwn(FACT_WORDS, key));

/** "Kent" for its code; the code itself where the list does not know it, and nothing where there is none. */
export const areaName = (code: string | null): string =>
  POLICE_FORCE_AREAS.find((area) => area.code === code)?.name ?? code ?? '';

function inWords(facts: OfficeFacts, fact: Fact): string {
  const { kind, licence, takesThe, areaCode } = facts;
  if (fact === 'kind') return kind === null ? '' : OFFICE_KINDS[kind];
  if (fact === 'licence') return licence === null ? '' : OWN_WORDS_LICENCES[licence];
  if (fact === 'takesThe') return takesThe ? 'Yes' : 'No';
  if (fact === 'areaCode') return areaName(areaCode);
  if (fact === 'accessibilityReviewedOn' || fact === 'successorFrom') {
    const on = facts[fact];
    return on === null ? '' : formatDay(on);
  }
  return facts[fact] ?? '';
}

/** Each fact in words, in the order of the form; "" for one that is missing. */
export function describeOffice(facts: OfficeFacts): { label: string; value: string }[] {
  return FACTS.map((fact) => ({ label: FACT_WORDS[fact], value: inWords(facts, fact) }));
}

/** What `after` says differently; from nothing where the office is new. */
export function editsOfOffice(
  before: OfficeFacts | null,
  after: OfficeFacts,
): { label: string; from: string; to: string }[] {
  return FACTS.map((fact) => ({
    label: FACT_WORDS[fact],
    from: before ? inWords(before, fact) : '',
    to: inWords(after, fact),
  })).filter(({ from, to }) => from !== to);
}
