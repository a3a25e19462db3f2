import { smallPictureHref, type MeasuresHome } from '@/lib/domain/paths/measures';
import type { ChartModel } from '@/lib/domain/chart/chart-types';
import { SMALL_PICTURE } from './drawing/picture-size';

type FigurePictureProps = {
  /** The number of the measure, and which of its figures. */
  measure: string;
  group: string;
  model: Pick<ChartModel, 'altText'>;
  home: MeasuresHome;
  /** True where it is far down a long page: a browser fetches it when somebody comes near. */
  isLazy?: boolean;
};

/** The small picture of a figure, with words for those who cannot see it. Drawn once for all its readers, and needs no script. */
export function FigurePicture({ measure, group, model, home, isLazy = false }: FigurePictureProps) {
  return (
    <img
      className="app-figure-picture"
      src={smallPictureHref(home, measure, group)}
      {...SMALL_PICTURE}
      alt={model.altText}
      loading={isLazy ? 'lazy' : 'eager'}
    />
  );
}
