import { notFound } from 'next/navigation';
import { FormsPage } from '@/components/forms/forms-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { WidePage } from '@/components/layout/wide-page';
import { ImportView } from '@/components/figures/imports/import-view';
import { StuckImport } from '@/components/figures/imports/stuck-import';
import { BackLink } from '@/components/ui/back-link';
import { findFigureImportInAMoment } from '@/lib/data/figures/figure-imports';
import { findMeasureForFigures } from '@/lib/data/figures/figures';
import { findStuckWork } from '@/lib/data/stuck-work';
import { isMoving } from '@/lib/domain/figures/figure-import';
import { officeMeasureHref } from '@/lib/domain/paths/office';
import { inMeasureParams } from '@/lib/schemas/fields/params';
import { requireAddress } from '@/lib/server/request/require-record';
import { chooseHowToReadAction, giveUpImportAction, restartImportAction, saveImportAction } from '../actions';

export const metadata = FORM_METADATA;

/** While the worker reads or saves, the page looks again by itself, with or without JavaScript. */
const LOOK_AGAIN_AFTER_SECONDS = 2;

export default async function FigureImportPage({ params }: { params: Promise<unknown> }) {
  const { actor, asked } = await requireAddress('figures:import', params, inMeasureParams);
  const { ref, id } = asked;
  const record = await findFigureImportInAMoment(actor, id);
  const measure = record?.measureRef === ref ? await findMeasureForFigures(ref) : null;
  if (!record || !measure) notFound();
  const series = measure.series.map(({ slug, title }) => ({ value: slug, text: title }));
  const actions = { choose: chooseHowToReadAction, save: saveImportAction, giveUp: giveUpImportAction };
  const isStuck = (await findStuckWork(record.id)) !== null;
  const whenStuck = { restart: restartImportAction, giveUp: giveUpImportAction };
  return (
    <FormsPage page={`Import of figures for measure ${ref}`}>
      <WidePage before={<BackLink href={officeMeasureHref(ref, 'import')}>Import figures</BackLink>}>
        {isMoving(record.state) && !isStuck && (
          <meta httpEquiv="refresh" content={String(LOOK_AGAIN_AFTER_SECONDS)} />
        )}
        {isStuck && <StuckImport id={record.id} measureRef={ref} actions={whenStuck} />}
        <ImportView record={record} series={series} isStuck={isStuck} actions={actions} />
      </WidePage>
    </FormsPage>
  );
}
