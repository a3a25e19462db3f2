import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WidePage } from '@/components/layout/wide-page';
import { ImportView } from '@/components/measures/import-view';
import { StuckImport } from '@/components/measures/stuck-import';
import { BackLink } from '@/components/ui/back-link';
import { findFigureImport } from '@/lib/data/figure-imports';
import { findMeasureForFigures } from '@/lib/data/observations';
import { findStuckWork } from '@/lib/data/stuck-work';
import { isMoving } from '@/lib/domain/figure-import';
import { officeMeasureHref } from '@/lib/domain/paths/office';
import { uuidParam } from '@/lib/schemas/params';
import { requireActor } from '@/lib/server/actor';
import { chooseHowToReadAction, giveUpImportAction, restartImportAction, saveImportAction } from '../actions';

// The view gives the title, because "Error: " must come first after a mistake in its form.
export const metadata: Metadata = { title: { absolute: '' } };

/** While the worker reads or saves, the page looks again by itself, with or without JavaScript. */
const LOOK_AGAIN_AFTER_SECONDS = 2;

export default async function FigureImportPage({ params }: { params: Promise<{ ref: string; id: string }> }) {
  await requireActor('measure:edit');
  const { ref, id } = await params;
  const record = uuidParam.safeParse(id).success ? await findFigureImport(id) : null;
  const measure = record?.measureRef === ref ? await findMeasureForFigures(ref) : null;
  if (!record || !measure) notFound();
  const series = measure.series.map(({ slug, title }) => ({ value: slug, text: title }));
  const actions = { choose: chooseHowToReadAction, save: saveImportAction, giveUp: giveUpImportAction };
  const isStuck = (await findStuckWork(record.id)) !== null;
  const whenStuck = { restart: restartImportAction, giveUp: giveUpImportAction };
  return (
    <WidePage before={<BackLink href={officeMeasureHref(ref, 'import')}>Import figures</BackLink>}>
      {isMoving(record.state) && !isStuck && (
        <meta httpEquiv="refresh" content={String(LOOK_AGAIN_AFTER_SECONDS)} />
      )}
      {isStuck && <StuckImport id={record.id} measureRef={ref} actions={whenStuck} />}
      <ImportView record={record} series={series} isStuck={isStuck} actions={actions} />
    </WidePage>
  );
}
