import { Details } from '@/components/ui/details';
import { Heading } from '@/components/ui/heading';
import { Table } from '@/components/ui/table';
import { counted } from '@/components/site/words/words';
import { describePeriod } from '@/lib/domain/figure';
import {
  byMeasure,
  HIDDEN_NUMBERS,
  HIDDEN_REASONS,
  type HiddenFigure,
  type HiddenOfMeasure,
} from '@/lib/domain/publications/hidden-in-edition';

/** What an edition does not show of its figures, and why, in words. `hidden` is null where nobody kept it. */
export function HiddenFigures({ hidden }: { hidden: readonly HiddenFigure[] | null }) {
  if (hidden === null) return null;
  const measures = byMeasure(hidden);
  const nearly = hidden.filter(({ nearlyShown }) => nearlyShown);
  return (
    <section aria-labelledby="small-numbers">
      <Heading level={2} id="small-numbers">
        What this edition hides
      </Heading>
      {measures.length === 0 && <p className="govuk-body">This edition shows all figures in full.</p>}
      {measures.length > 0 && (
        <p className="govuk-body">
          {counted(hidden.length, 'figure')} of {counted(measures.length, 'measure')}{' '}
          {hidden.length === 1 ? 'is' : 'are'} hidden in whole or in part, so that nobody can be recognised.
          Panel members do not see them either.
        </p>
      )}
      {measures.map((one) => (
        <OneMeasure key={one.measure} {...one} />
      ))}
      {nearly.length > 0 && <NearlyShown figures={nearly} />}
    </section>
  );
}

function OneMeasure({ measure, title, figures, reasons }: HiddenOfMeasure) {
  return (
    <>
      <Heading level={3}>
        Measure {measure}: {title}
      </Heading>
      <ul className="govuk-list govuk-list--bullet">
        {reasons.map(({ reason, count }) => (
          <li key={reason}>
            {HIDDEN_REASONS[reason]}: {counted(count, 'figure')}
          </li>
        ))}
      </ul>
      <Details
        summary={
          figures.length === 1
            ? 'Which figure of this measure'
            : `Which ${figures.length} figures of this measure`
        }
      >
        <FiguresTable id={`hidden-${measure}`} caption={`Hidden of measure ${measure}`} figures={figures} />
      </Details>
    </>
  );
}

function NearlyShown({ figures }: { figures: readonly HiddenFigure[] }) {
  return (
    <>
      <Heading level={3} id="nearly-shown">
        Nearly shown
      </Heading>
      <p className="govuk-body">
        Our rules alone would have shown more of {counted(figures.length, 'figure')}. We then tried what
        somebody could work out from everything that is or was public, and hid{' '}
        {figures.length === 1 ? 'it' : 'them'} as well.
      </p>
      <Details summary={figures.length === 1 ? 'Which figure' : `Which ${figures.length} figures`}>
        <FiguresTable id="hidden-nearly-shown" caption="Nearly shown" figures={figures} withMeasure />
      </Details>
    </>
  );
}

type FiguresTableProps = {
  id: string;
  caption: string;
  figures: readonly HiddenFigure[];
  withMeasure?: true;
};

/** In words and periods only: the numbers themselves are on the page of the measure, for the office. */
function FiguresTable({ id, caption, figures, withMeasure }: FiguresTableProps) {
  return (
    <Table
      id={id}
      caption={caption}
      narrow="stack"
      rows={figures}
      rowKey={({ measure, series, period }) => [measure, series, period.start, period.end].join(' ')}
      columns={[
        {
          heading: 'Figure',
          cell: ({ measure, series, period }) =>
            `${withMeasure ? `${measure}: ` : ''}${series}, ${describePeriod(period)}`,
        },
        { heading: 'Not shown', cell: ({ hides }) => hidesInWords(hides) },
        { heading: 'Why', cell: ({ reason }) => HIDDEN_REASONS[reason] },
      ]}
    />
  );
}

function hidesInWords(hides: HiddenFigure['hides']): string {
  if (hides.length === 0) return 'Its source gives no number';
  const words = hides.map((name) => HIDDEN_NUMBERS[name]);
  const sentence = words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : words.join('');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
