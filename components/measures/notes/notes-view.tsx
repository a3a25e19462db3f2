import { Details } from '@/components/ui/details';
import { Heading } from '@/components/ui/heading';
import { SummaryCard } from '@/components/ui/summary-card';
import { SummaryList } from '@/components/ui/summary-list';
import { type Day, dayInLondon, formatDay } from '@/lib/domain/day';
import { datedWords } from '@/lib/domain/chart/notes/dated-words';
import { describeFreshStarts, type NoteRecord } from '@/lib/domain/measures/measure-notes';
import { proposedFreshStarts } from '@/lib/domain/measures/fresh-starts';
import { withdrawNoteHref } from '@/lib/domain/paths/office';
import type { KeptFootnote } from '@/lib/domain/measures/footnote-choices';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { FootnotesSection } from './footnotes-section';
import { EventsOfForce } from './events-of-force';
import { FreshStartProposals } from './fresh-start-proposals';
import { NoteForm } from './note-form';
import { MeasurePage } from '@/components/measures/measure-page';

type NotesViewProps = {
  action: FormActionHandler;
  measure: MeasureRecord;
  notes: readonly NoteRecord[];
  /** The day that was proposed for new limits, if one was taken. */
  from: Day | null;
  addFootnote: FormActionHandler;
  footnotes: readonly KeptFootnote[];
};

/** The notes on the charts of one measure: adding one, and those it has. */
export function NotesView({ action, measure, notes, from, addFootnote, footnotes }: NotesViewProps) {
  const { ref } = measure;
  return (
    <MeasurePage measure={measure} heading="Notes on its charts">
      <p className="govuk-body">A note marks a day on every chart of this measure.</p>
      <FreshStarts measure={measure} />
      <NoteForm action={action} measureRef={ref} from={from} />
      <FreshStartProposals measureRef={ref} starts={proposedFreshStarts(measure)} />
      <Heading level={2} className="govuk-heading-m">
        Notes so far
      </Heading>
      {notes.length === 0 && <p className="govuk-body">This measure has no note of its own.</p>}
      {notes.map((note) => (
        <Note key={note.id} note={note} measureRef={ref} />
      ))}
      <FootnotesSection action={addFootnote} measure={measure} footnotes={footnotes} />
      <EventsOfForce events={measure.events} />
    </MeasurePage>
  );
}

function FreshStarts({ measure }: { measure: MeasureRecord }) {
  const sentences = describeFreshStarts(measure);
  return (
    <Details summary="What happens when the limits are worked out again">
      <p className="govuk-body">
        Figures before that day keep their own average and limits. From that day on there are new ones, and
        only they decide the verdict. The reason is shown below the chart.
      </p>
      {sentences.length === 0 ? (
        <p className="govuk-body">This measure has no chart yet.</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Details>
  );
}

function Note({ note, measureRef }: { note: NoteRecord; measureRef: string }) {
  const { id, words, withdrawnAt } = note;
  const actions =
    withdrawnAt === null
      ? [{ href: withdrawNoteHref(measureRef, id), text: 'Withdraw', about: `the note “${words}”` }]
      : [];
  return (
    <SummaryCard title={datedWords(note)} headingLevel={3} actions={actions}>
      <NoteFacts note={note} />
    </SummaryCard>
  );
}

/** Where a note comes from, what it does to the limits, and what became of it. */
export function NoteFacts({ note }: { note: NoteRecord }) {
  const { source, rebase, reason, withdrawnAt, withdrawnReason } = note;
  const withdrawn =
    withdrawnAt && `On ${formatDay(dayInLondon(new Date(withdrawnAt)))}. ${withdrawnReason ?? ''}`;
  return (
    <SummaryList
      rows={[
        { key: 'Written in', value: source },
        {
          key: 'The limits',
          value: rebase ? `Worked out again from this day: ${reason ?? ''}` : 'No change',
        },
        ...(withdrawn ? [{ key: 'Withdrawn', value: withdrawn }] : []),
      ]}
    />
  );
}
