import type { Figure } from '@/lib/domain/figure';
import type {
  SeedAnnotation,
  SeedBody,
  SeedMeasure,
  SeedReading,
  SeedSeries,
  SeedSupportLine,
} from '@/lib/schemas/seed';

export type SeedSeriesWithFigures = SeedSeries & { observations: Figure[] };

export type Seed = {
  measures: SeedMeasure[];
  series: SeedSeriesWithFigures[];
  reading: SeedReading;
  bodies: SeedBody[];
  annotations: SeedAnnotation[];
  supportLines: SeedSupportLine[];
};
