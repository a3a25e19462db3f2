import { Heading } from '@/components/ui/heading';
import { SummaryCard } from '@/components/ui/summary-card';
import { SummaryList } from '@/components/ui/summary-list';
import { dayInLondon, formatDay } from '@/lib/domain/day';
import { describeAbout, footnoteChoices, type KeptFootnote } from '@/lib/domain/measures/footnote-choices';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import { withdrawNoteHref } from '@/lib/domain/paths/office';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { FootnoteForm } from './footnote-form';

type FootnotesSectionProps = {
  action: FormActionHandler;
  measure: MeasureRecord;
  footnotes: readonly KeptFootnote[];
};

/** The footnotes of a measure: adding one, and those it has. */
export function FootnotesSection({ action, measure, footnotes }: FootnotesSectionProps) {
  const choices = footnoteChoices(measure).map(({ value, text }) => ({ value, text }));
  return (
    <>
      <Heading level={2} className="govuk-heading-m" id="footnotes">
        Footnotes
      </Heading>
      <p className="govuk-body">
        A footnote says what a reader has to know of figures. It has no place in time.
      </p>
      <FootnoteForm action={action} measureRef={measure.ref} choices={choices} />
      {footnotes.length === 0 && <p className="govuk-body">This measure has no footnote.</p>}
      {footnotes.map((footnote) => (
        <SummaryCard
          key={footnote.id}
          title={footnote.words}
          headingLevel={3}
          actions={
            footnote.withdrawnAt === null
              ? [
                  {
                    href: withdrawNoteHref(measure.ref, footnote.id),
                    text: 'Withdraw',
                    about: `the footnote “${footnote.words}”`,
                  },
                ]
              : []
          }
        >
          <FootnoteFacts measure={measure} footnote={footnote} />
        </SummaryCard>
      ))}
    </>
  );
}

type FootnoteFactsProps = { measure: Pick<MeasureRecord, 'series'>; footnote: KeptFootnote };

/** What a footnote is about, where it is written, and what became of it. */
export function FootnoteFacts({ measure, footnote }: FootnoteFactsProps) {
  const { about, source, withdrawnAt, withdrawnReason } = footnote;
  const withdrawn =
    withdrawnAt && `On ${formatDay(dayInLondon(new Date(withdrawnAt)))}. ${withdrawnReason ?? ''}`;
  return (
    <SummaryList
      rows={[
        { key: 'About', value: describeAbout(measure, about) ?? 'Figures that this measure no longer has' },
        { key: 'Written in', value: source },
        ...(withdrawn ? [{ key: 'Withdrawn', value: withdrawn }] : []),
      ]}
    />
  );
}
