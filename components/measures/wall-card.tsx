import { FigurePicture } from '@/components/trends/figure-picture';
import { Footnotes } from '@/components/trends/footnotes';
import { ChoiceItem } from '@/components/ui/choice';
import { Heading } from '@/components/ui/heading';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { ILLUSTRATIVE } from '@/lib/domain/chart/chart-words';
import type { WallFigure } from '@/lib/domain/measures/measures-wall';
import { figureAnchor, measureHref, type MeasuresHome, originsOf } from '@/lib/domain/paths/measures';
import { LatestFigure } from '@/components/figures/latest-figure';
import { VerdictWords } from '@/components/figures/verdict-words';

type WallCardProps = {
  figure: WallFigure;
  home: MeasuresHome;
  /** True for the pictures that are in the first row, which a browser fetches at once. */
  isFirst: boolean;
};

/** One figure on the wall: what it is, the verdict, the picture, the sentence and the newest figure with its counts. */
export function WallCard({ figure: { measure, group, model }, home, isFirst }: WallCardProps) {
  return (
    <li className="app-wall__card" id={figureAnchor(group.id)}>
      <div>
        <span className="govuk-caption-m">Measure {measure.ref}</span>
        <Heading level={3} className="govuk-heading-s app-wall__title">
          <a className="govuk-link" href={measureHref(home, measure.ref)}>
            {measure.title}
          </a>
        </Heading>
        <p className="govuk-body-s app-wall__what">
          {model.title !== measure.title && `${model.title}. `}
          {model.subtitle}
        </p>
      </div>
      <VerdictWords model={model} direction={measure.direction} />
      <FigurePicture measure={measure.ref} group={group.id} {...{ model, home }} isLazy={!isFirst} />
      <div>
        {model.illustrative && <p className="govuk-body-s govuk-!-font-weight-bold">{ILLUSTRATIVE}</p>}
        <p className="govuk-body-s govuk-!-font-weight-bold">{model.sentence}</p>
        <Footnotes footnotes={model.footnotes} />
        <LatestFigure model={model} origins={originsOf(home, measure.ref, model)} />
      </div>
      <Compare id={group.id} what={`measure ${measure.ref}, ${model.title}`} />
    </li>
  );
}

function Compare({ id, what }: { id: string; what: string }) {
  const text = (
    <>
      Compare<VisuallyHidden> {what}</VisuallyHidden>
    </>
  );
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small app-wall__choice">
      <ChoiceItem
        kind="checkboxes"
        name="figure"
        id={`compare-${id}`}
        choice={{ value: id, text }}
        isChosen={false}
      />
    </div>
  );
}
