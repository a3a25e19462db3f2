import { z } from 'zod';
import { OFFICE_KINDS, OWN_WORDS_LICENCES } from '@/lib/domain/office/office-facts';
import { POLICE_FORCE_AREAS } from '@/lib/domain/office/police-force-areas';
import { optionalDateField } from '@/lib/schemas/fields/date-field';
import { keyOf } from '@/lib/schemas/fields/domain-words';
import { typedText } from '@/lib/schemas/fields/typed-text';
import { optionalLink } from '@/lib/schemas/fields/web-address';
import { optionalWords } from '@/lib/schemas/fields/written-words';
import { TELEPHONE } from './support-line';

const LONGEST_NAME = 120;
const LONGEST_SHORT_NAME = 40;
/** How many characters a postal address may have. */
export const LONGEST_POST = 300;

const named = (ask: string, subject: string, most: number) =>
  typedText(ask)
    .min(1, ask)
    .max(most, `${subject} must be ${most} characters or fewer`)
    // Keys and titles are made of it.
    .refine((text) => text === '' || /[a-z]/i.test(text), `${subject} must have letters from A to Z`);

const ASK_FOR_EMAIL = 'Enter an email address in the correct format, like name@example.com';
const email = () =>
  optionalWords({ ask: ASK_FOR_EMAIL, subject: 'Email address', most: 254 }).refine(
    (typed) => typed === null || z.email().safeParse(typed).success,
    ASK_FOR_EMAIL,
  );

const ASK_FOR_TELEPHONE = 'Enter a telephone number, such as 0117 496 0999';
const areas: Readonly<Record<string, string>> = Object.fromEntries(
  POLICE_FORCE_AREAS.map(({ code, name }) => [code, name]),
);

/** What an administrator says of the office. Version 0: it has no name yet. */
export const changeOfficeForm = z
  .object({
    version: z.coerce.number().int().min(0),
    name: named('Enter the name of the office', 'The name', LONGEST_NAME),
    takesThe: z
      .enum(['yes', 'no'], 'Select whether “the” comes before the name')
      .transform((chosen) => chosen === 'yes'),
    shortName: named('Enter a short name', 'The short name', LONGEST_SHORT_NAME),
    kind: keyOf(OFFICE_KINDS, 'Select what kind of body it is'),
    areaCode: keyOf(areas, 'Select the police force area'),
    forceName: named('Enter the name of the police force', 'The name of the force', LONGEST_NAME),
    post: optionalWords({ ask: '', subject: 'The postal address', most: LONGEST_POST }),
    email: email(),
    telephone: optionalWords({ ask: ASK_FOR_TELEPHONE, subject: 'The telephone number', most: 20 }).refine(
      (typed) => typed === null || TELEPHONE.test(typed),
      ASK_FOR_TELEPHONE,
    ),
    website: optionalLink(),
    dataProtection: email(),
    licence: z.union([z.literal('').transform(() => null), keyOf(OWN_WORDS_LICENCES)]),
    accessibilityReviewedOn: optionalDateField('day the accessibility statement was reviewed'),
    successor: optionalWords({ ask: '', subject: 'The name of the successor', most: LONGEST_NAME }),
    successorFrom: optionalDateField('day the successor takes over'),
  })
  .refine(({ name, forceName }) => name.toLowerCase() !== forceName.toLowerCase(), {
    path: ['forceName'],
    error: 'The force and the office must have different names',
  })
  .refine(({ successor, successorFrom }) => successor === null || successorFrom !== null, {
    path: ['successorFrom'],
    error: 'Enter the day the successor takes over',
  })
  .refine(({ successor, successorFrom }) => successorFrom === null || successor !== null, {
    path: ['successor'],
    error: 'Enter the name of the successor',
  });
export type ChangeOfficeInput = z.output<typeof changeOfficeForm>;
