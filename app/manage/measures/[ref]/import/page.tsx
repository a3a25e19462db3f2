import { NarrowPage } from '@/components/layout/narrow-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { ImportList } from '@/components/figures/imports/import-list';
import { ImportUploadForm } from '@/components/figures/imports/import-upload-form';
import { BackLink } from '@/components/ui/back-link';
import { Heading } from '@/components/ui/heading';
import { findLastFile, listFigureImports, listMappingNames } from '@/lib/data/figures/figure-imports';
import { templateFileHref } from '@/lib/domain/paths/measures';
import { officeMeasureHref } from '@/lib/domain/paths/office';
import { requireMeasureForFigures } from '@/lib/server/request/require-record';
import { receiveFiguresAction } from './actions';

export const metadata = FORM_METADATA;

export default async function ImportFiguresPage({ params }: { params: Promise<unknown> }) {
  const { record: measure } = await requireMeasureForFigures('figures:import', params);
  const [imports, mappingNames, last] = await Promise.all([
    listFigureImports(measure.ref),
    listMappingNames(),
    findLastFile(measure.ref),
  ]);
  const series = measure.series.map(({ slug, title }) => ({ value: slug, text: title }));
  const upload = { measureRef: measure.ref, series, mappingNames, lastFile: last?.fileName ?? null };
  return (
    <NarrowPage before={<BackLink href={officeMeasureHref(measure.ref)}>Measure {measure.ref}</BackLink>}>
      <span className="govuk-caption-l">{measure.title}</span>
      <Heading level={1} className="govuk-heading-l">
        Import figures
      </Heading>
      <p className="govuk-body">
        <a className="govuk-link" href={templateFileHref(measure.ref)} download>
          Download a file to fill in (CSV)
        </a>
      </p>
      <ImportUploadForm action={receiveFiguresAction} {...upload} />
      <ImportList imports={imports} measureRef={measure.ref} />
    </NarrowPage>
  );
}
