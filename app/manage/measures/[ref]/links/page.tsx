import { FORM_METADATA } from '@/components/layout/page-title';
import { MeasureLinksView } from '@/components/measures/links/measure-links-view';
import { listLinkChoices } from '@/lib/data/measures/measure-links';
import { requireMeasureOfOffice } from '@/lib/server/request/require-record';
import { changeMeasureLinksAction } from './actions';

export const metadata = FORM_METADATA;

export default async function MeasureLinksPage({ params }: { params: Promise<unknown> }) {
  const { record: measure } = await requireMeasureOfOffice('measure:edit', params);
  return (
    <MeasureLinksView action={changeMeasureLinksAction} measure={measure} choices={await listLinkChoices()} />
  );
}
