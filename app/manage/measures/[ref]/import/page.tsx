import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NarrowPage } from '@/components/layout/narrow-page';
import { ImportList } from '@/components/measures/import-list';
import { ImportUploadForm } from '@/components/measures/import-upload-form';
import { BackLink } from '@/components/ui/back-link';
import { Heading } from '@/components/ui/heading';
import { listFigureImports, listMappingNames } from '@/lib/data/figure-imports';
import { findMeasureForFigures } from '@/lib/data/observations';
import { officeMeasureHref } from '@/lib/domain/paths/office';
import { measureRefParam } from '@/lib/schemas/reading';
import { requireActor } from '@/lib/server/actor';
import { receiveFiguresAction } from './actions';

// The form gives the title, because "Error: " must come first after a mistake.
export const metadata: Metadata = { title: { absolute: '' } };

export default async function ImportFiguresPage({ params }: { params: Promise<{ ref: string }> }) {
  await requireActor('measure:edit');
  const ref = measureRefParam.safeParse((await params).ref);
  const measure = ref.success ? await findMeasureForFigures(ref.data) : null;
  if (!measure) notFound();
  const [imports, mappingNames] = await Promise.all([listFigureImports(measure.ref), listMappingNames()]);
  const series = measure.series.map(({ slug, title }) => ({ value: slug, text: title }));
  const upload = { measureRef: measure.ref, series, mappingNames };
  return (
    <NarrowPage before={<BackLink href={officeMeasureHref(measure.ref)}>Measure {measure.ref}</BackLink>}>
      <span className="govuk-caption-l">{measure.title}</span>
      <Heading level={1} className="govuk-heading-l">
        Import figures
      </Heading>
      <ImportUploadForm action={receiveFiguresAction} {...upload} />
      <ImportList imports={imports} measureRef={measure.ref} />
    </NarrowPage>
  );
}
