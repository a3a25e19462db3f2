import { describePeriod } from '@/lib/domain/figure';
import { isOfArea } from '@/lib/domain/chart/notes/force-events';
import type { FootnoteAbout, FootnoteRecord } from './footnote-record';
import type { MeasureRecord } from './measure-record';

/** What a footnote of a measure may be bound to: `value` is what a form sends. */
export type FootnoteChoice = { value: string; text: string; about: FootnoteAbout };

/** A footnote with what became of it, and the measure it was written for; null where it is bound to an area. */
export type KeptFootnote = FootnoteRecord & {
  id: string;
  measureRef: string | null;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
};

type WithAreas = { ref: string; series: readonly { area: string; areaCode: string | null }[] };

/** True where a measure shows the footnote: its own, or one of an area that it has figures of. */
export const isOfFootnote = ({ about, measureRef }: KeptFootnote, { ref, series }: WithAreas): boolean =>
  about.kind === 'area' ? series.some((one) => isOfArea(one, about)) : measureRef === ref;

type Footnoted = Pick<MeasureRecord, 'series'>;

/** The measure, then its areas, then its series, each with its figures, the newest first. */
export function footnoteChoices({ series }: Footnoted): FootnoteChoice[] {
  const areas = new Map(series.map(({ area, areaCode }) => [area, areaCode]));
  return [
    { value: 'measure', text: 'All figures of this measure', about: { kind: 'measure' } },
    ...[...areas].map(([area, areaCode]): FootnoteChoice => ({
      value: `area ${area}`,
      text: `All figures of ${area}, in every measure`,
      about: { kind: 'area', area, areaCode },
    })),
    ...series.flatMap(({ slug, title, observations }): FootnoteChoice[] => [
      { value: slug, text: title, about: { kind: 'series', slug } },
      ...observations.toReversed().map(({ period }): FootnoteChoice => {
        const { start, end } = period;
        return {
          value: `${slug} ${start} ${end}`,
          text: `${title}: ${describePeriod(period)}`,
          about: { kind: 'figure', slug, start, end },
        };
      }),
    ]),
  ];
}

/** What a footnote is bound to, in the words of the form; null where the measure has no such figures any more. */
export function describeAbout(measure: Footnoted, about: FootnoteAbout): string | null {
  const wanted = JSON.stringify(about);
  return footnoteChoices(measure).find((choice) => JSON.stringify(choice.about) === wanted)?.text ?? null;
}
