import { appendEvent } from '@/lib/data/audit/audit';
import { inTransaction } from '@/lib/data/database';
import {
  insertAnnotation,
  insertMeasure,
  insertSeriesOf,
  listCatalogue,
} from '@/lib/data/measures/catalogue';
import { insertFootnote } from '@/lib/data/measures/footnotes';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import type { InspectionKey } from '@/lib/domain/paths/recommendation-key';
import type { Seed } from '@/lib/importing/seed/seed';

type Shipped = Pick<Seed, 'measures' | 'series' | 'forces' | 'annotations' | 'footnotes'>;
type Known = { refs: readonly string[]; slugs: readonly string[] };

const NOTHING: Known = { refs: [], slugs: [] };

/**
 * Adds the measures, series, notes and footnotes that come with the service and that the record does not know, in the
 * transaction under way. A series that it knows is left as it is, with whatever the office made of it.
 */
export async function loadFigures(
  { measures, series, forces, annotations, footnotes }: Shipped,
  inspection: InspectionKey,
  { refs, slugs }: Known = NOTHING,
): Promise<void> {
  for (const { recommendations, requirements, ...measure } of measures) {
    const isNew = !refs.includes(measure.ref);
    if (isNew) await insertMeasure(measure, { inspection, recommendations, requirements });
    const own = [...series, ...forces].filter(
      (one) => one.measure === measure.ref && !slugs.includes(one.slug),
    );
    if (own.length > 0) {
      await insertSeriesOf(
        measure.ref,
        own.map(({ file: _file, measure: _measure, ...one }) => one),
      );
    }
    if (own.length === 0 && !(isNew && refs.length > 0)) continue;
    const observations = own.reduce((sum, one) => sum + one.observations.length, 0);
    await appendEvent({
      actor: SERVICE_ACTOR,
      subject: { kind: 'measure', id: measure.ref },
      event: { action: 'figures loaded', detail: { measure: measure.ref, series: own.length, observations } },
    });
  }
  // Notes of a measure that the record knows, and those of the force, are the office's to keep or to withdraw.
  const notes = annotations.filter(({ measure }) =>
    measure === null ? refs.length === 0 : !refs.includes(measure),
  );
  for (const { measure, ...annotation } of notes)
    await insertAnnotation({ ...annotation, measureRef: measure });
  for (const { series: slug, start, end, words, source } of footnotes) {
    if (slugs.includes(slug)) continue;
    const measureRef = series.find((one) => one.slug === slug)?.measure ?? '';
    await insertFootnote({ measureRef, words, source, about: { kind: 'figure', slug, start, end } });
  }
}

/**
 * Adds to a record that was begun by an earlier version what has come with the service since. Nobody outside the office
 * sees any of it before it was decided what is shown, and no edition has it before one is approved. A second time it
 * changes nothing. Returns how many series were added.
 */
export async function loadLaterFigures(seed: Shipped, inspection: InspectionKey): Promise<number> {
  const known = await listCatalogue();
  const later = [...seed.series, ...seed.forces].filter(({ slug }) => !known.slugs.includes(slug));
  const isMissing = seed.measures.some(({ ref }) => !known.refs.includes(ref));
  if (later.length === 0 && !isMissing) return 0;
  await inTransaction(() => loadFigures(seed, inspection, known));
  return later.length;
}
