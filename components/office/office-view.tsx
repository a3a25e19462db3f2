import { WidePage } from '@/components/layout/wide-page';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Heading } from '@/components/ui/heading';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { WarningText } from '@/components/ui/warning-text';
import { type Day, formatDay } from '@/lib/domain/day';
import type { OfficeRecord } from '@/lib/domain/office/office-facts';
import { OFFICE, supportLineHref } from '@/lib/domain/paths/office';
import {
  isEmergency,
  type KeptSupportLine,
  mustBeChecked,
  SUPPORT_NEEDS,
} from '@/lib/domain/support-lines/support-line';
import { OfficeFactsSection } from './office-facts-section';

type SupportLinesProps = { lines: readonly KeptSupportLine[]; today: Day };
type OfficeViewProps = SupportLinesProps & {
  office: OfficeRecord | null;
  mayChange: boolean;
  mayAgree: boolean;
};

/** What the pages say of the office, then the support lines, those that must be checked first. */
export function OfficeView({ lines, today, office, mayChange, mayAgree }: OfficeViewProps) {
  const due = lines.filter((line) => mustBeChecked(line, today));
  const checked = lines.filter((line) => !due.includes(line));
  return (
    <WidePage>
      <Heading level={1}>Office</Heading>
      <OfficeFactsSection office={office} mayChange={mayChange} />
      <Heading level={2}>Support lines</Heading>
      <p className="govuk-body">
        The public page “Get support” sends people who were hurt to these services. Changes are public with
        the next edition.
      </p>
      {due.length > 0 && <WarningText>{warning(due.length)}</WarningText>}
      <LinkButton href={OFFICE.newSupportLine}>Add a support line</LinkButton>
      {lines.length === 0 ? (
        <EmptyState title="There are no support lines yet" />
      ) : (
        <SupportLines lines={[...due, ...checked]} today={today} />
      )}
      {mayAgree && (
        <>
          <Heading level={2}>Roles</Heading>
          <p className="govuk-body">
            A second person agrees before somebody becomes an administrator or an approver:{' '}
            <a className="govuk-link" href={OFFICE.rolesToAgree}>
              Roles to agree
            </a>
            .
          </p>
        </>
      )}
      <Heading level={2}>Personal data</Heading>
      <p className="govuk-body">
        Words about a person that should not be here, or a file:{' '}
        <a className="govuk-link" href={OFFICE.erasures}>
          Taking personal data out
        </a>
        .
      </p>
    </WidePage>
  );
}

function warning(count: number): string {
  const which = count === 1 ? '1 support line has' : `${count} support lines have`;
  return `${which} not been checked in the last 6 months. No new edition can be approved until somebody has.`;
}

function SupportLines({ lines, today }: SupportLinesProps) {
  return (
    <Table
      id="support-lines"
      caption="On the list"
      captionSize="m"
      narrow="stack"
      firstCellNamesRow
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: 'Service',
          cell: ({ id, name }) => (
            <a className="govuk-link" href={supportLineHref(id)}>
              {name}
            </a>
          ),
        },
        { heading: 'Who it is for', cell: ({ need }) => SUPPORT_NEEDS[need] },
        { heading: 'Telephone', cell: ({ telephone }) => telephone ?? 'None' },
        { heading: 'Checked', cell: (line) => <Checked line={line} today={today} /> },
      ]}
    />
  );
}

function Checked({ line, today }: { line: KeptSupportLine; today: Day }) {
  const { checkedOn, checkedBy } = line;
  if (isEmergency(line)) return 'Not needed';
  if (checkedOn === null) return <Tag colour="yellow">Not checked yet</Tag>;
  const said = checkedBy === null ? formatDay(checkedOn) : `${formatDay(checkedOn)}, by ${checkedBy}`;
  return (
    <>
      {mustBeChecked(line, today) && <Tag colour="yellow">Check again</Tag>} {said}
    </>
  );
}
