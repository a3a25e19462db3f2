import { NarrowPage } from '@/components/layout/narrow-page';
import { BackLink } from '@/components/ui/back-link';
import { Heading } from '@/components/ui/heading';
import { SummaryList } from '@/components/ui/summary-list';
import { type Day, formatDay } from '@/lib/domain/day';
import { OFFICE } from '@/lib/domain/paths/office';
import { isEmergency, type KeptSupportLine } from '@/lib/domain/support-lines/support-line';
import { describeSupportLine } from '@/lib/domain/support-lines/support-line-change';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { ChangeSupportLineForm } from './change-support-line-form';
import { CheckSupportLineForm } from './check-support-line-form';
import { WithdrawSupportLineForm } from './withdraw-support-line-form';

type SupportLineViewProps = {
  line: KeptSupportLine;
  today: Day;
  actions: Readonly<Record<'change' | 'check' | 'withdraw', FormActionHandler>>;
};

/** One support line: what is said of it, then its check, its changes and its end. */
export function SupportLineView({ line, today, actions }: SupportLineViewProps) {
  return (
    <NarrowPage before={<BackLink href={OFFICE.office}>Office</BackLink>}>
      <span className="govuk-caption-l">Support line</span>
      <Heading level={1} className="govuk-heading-l">
        {line.name}
      </Heading>
      <SummaryList rows={factsOf(line)} />
      {line.withdrawnReason === null ? (
        <Forms {...{ line, today, actions }} />
      ) : (
        <p className="govuk-body">It was taken off the list: {line.withdrawnReason}</p>
      )}
    </NarrowPage>
  );
}

function factsOf(line: KeptSupportLine) {
  const said = describeSupportLine(line).filter(({ value }) => value !== '');
  const { checkedOn, checkedBy } = line;
  const by = checkedBy === null ? '' : `, by ${checkedBy}`;
  const checked = checkedOn === null ? 'Not checked yet' : `${formatDay(checkedOn)}${by}`;
  return [
    ...said.slice(1).map(({ label, value }) => ({ key: label, value })),
    ...(isEmergency(line) ? [] : [{ key: 'Last checked', value: checked }]),
  ];
}

function Forms({ line, today, actions }: SupportLineViewProps) {
  return (
    <>
      <Heading level={2}>Check it</Heading>
      <CheckSupportLineForm action={actions.check} line={line} today={today} />
      <Heading level={2}>Change what is said of it</Heading>
      <p className="govuk-body">
        With another name, number, website or time it has to be checked again before it is published.
      </p>
      <ChangeSupportLineForm action={actions.change} line={line} />
      <Heading level={2}>Take it off the list</Heading>
      <WithdrawSupportLineForm action={actions.withdraw} line={line} />
    </>
  );
}
