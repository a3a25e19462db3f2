import type { BoundFields } from '@/components/forms/bound-fields';
import { PastDateInput } from '@/components/forms/past-date-input';
import { DateInput } from '@/components/ui/date-input';
import { Heading } from '@/components/ui/heading';
import { Radios } from '@/components/ui/radios';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { Textarea } from '@/components/ui/textarea';
import { POLICE_FORCE_AREAS } from '@/lib/domain/office/police-force-areas';
import {
  FACT_WORDS,
  OFFICE_KINDS,
  type OfficeFacts,
  OWN_WORDS_LICENCES,
} from '@/lib/domain/office/office-facts';
import { LONGEST_POST } from '@/lib/schemas/office/change-office';

/** What the form says of each fact. */
export const OFFICE_FIELDS = {
  name: {
    label: FACT_WORDS.name,
    hint: 'As it stands on your letters, without “the” before it.',
  },
  takesThe: { label: 'Does “the” come before the name inside a sentence?' },
  shortName: { label: FACT_WORDS.shortName, hint: 'For titles and the top of each page, such as OPCC.' },
  kind: { label: FACT_WORDS.kind },
  areaCode: { label: FACT_WORDS.areaCode },
  forceName: { label: FACT_WORDS.forceName, hint: 'The force that you hold to account.' },
  email: {
    label: `${FACT_WORDS.email} (optional)`,
    hint: 'A shared address of the office, not a person’s. It is published.',
  },
  telephone: { label: `${FACT_WORDS.telephone} (optional)` },
  post: { label: `${FACT_WORDS.post} (optional)` },
  website: { label: `${FACT_WORDS.website} (optional)`, hint: 'It begins with https://' },
  dataProtection: {
    label: `${FACT_WORDS.dataProtection} (optional)`,
    hint: 'Where people ask what you hold of them. It is on the privacy page.',
  },
  licence: {
    label: 'How may others use your own words? (optional)',
    hint: 'Figures keep the licence of their source.',
  },
  accessibilityReviewedOn: {
    label: 'When did the office last review the accessibility statement? (optional)',
    hint: 'Only if somebody has read it against the published pages.',
  },
  successor: {
    label: `${FACT_WORDS.successor} (optional)`,
    hint: 'The body that takes over from this office, such as a mayor.',
  },
  successorFrom: { label: 'When does the successor take over? (optional)' },
};

const choices = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, text]) => ({ value, text }));

const AREAS = POLICE_FORCE_AREAS.map(({ code, name }) => ({ value: code, text: name })).sort((a, b) =>
  a.text.localeCompare(b.text),
);
const YES_OR_NO = [
  { value: 'yes', text: 'Yes: “published by the Office of …”' },
  { value: 'no', text: 'No' },
];

type OfficeFieldsProps = {
  fields: BoundFields<keyof typeof OFFICE_FIELDS>;
  saved: OfficeFacts | null;
};

/** Everything that the office says of itself: who it is, how it is reached, and what the law asks of its pages. */
export function OfficeFields({ fields, saved }: OfficeFieldsProps) {
  const { field } = fields;
  return (
    <>
      <TextInput {...field('name', saved?.name)} />
      <Radios {...field('takesThe', takesThe(saved))} choices={YES_OR_NO} look="small" />
      <TextInput {...field('shortName', saved?.shortName)} width={20} />
      <Select {...field('kind', saved?.kind ?? '')} emptyText="Choose" options={choices(OFFICE_KINDS)} />
      <Select {...field('areaCode', saved?.areaCode ?? '')} emptyText="Choose" options={AREAS} />
      <TextInput {...field('forceName', saved?.forceName ?? '')} />
      <ContactFields fields={fields} saved={saved} />
      <LegalFields fields={fields} saved={saved} />
    </>
  );
}

function takesThe(saved: OfficeFacts | null): string {
  if (saved === null) return '';
  return saved.takesThe ? 'yes' : 'no';
}

function ContactFields({ fields: { field }, saved }: OfficeFieldsProps) {
  return (
    <>
      <Heading level={2}>How the public reaches you</Heading>
      <TextInput {...field('email', saved?.email ?? '')} type="email" spellCheck={false} />
      <TextInput {...field('telephone', saved?.telephone ?? '')} type="tel" width={20} />
      <Textarea {...field('post', saved?.post ?? '')} limit={LONGEST_POST} rows={4} />
      <TextInput {...field('website', saved?.website ?? '')} type="url" spellCheck={false} />
    </>
  );
}

function LegalFields({ fields: { field, date }, saved }: OfficeFieldsProps) {
  return (
    <>
      <Heading level={2}>Privacy, licence and accessibility</Heading>
      <TextInput {...field('dataProtection', saved?.dataProtection ?? '')} type="email" spellCheck={false} />
      <Select
        {...field('licence', saved?.licence ?? '')}
        emptyText="Not decided yet"
        options={choices(OWN_WORDS_LICENCES)}
      />
      <PastDateInput {...date('accessibilityReviewedOn', saved?.accessibilityReviewedOn ?? null)} />
      <Heading level={2}>When another body takes over</Heading>
      <TextInput {...field('successor', saved?.successor ?? '')} />
      <DateInput {...date('successorFrom', saved?.successorFrom ?? null)} />
    </>
  );
}
