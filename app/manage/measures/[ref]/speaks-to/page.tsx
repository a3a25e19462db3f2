import { FORM_METADATA } from '@/components/layout/page-title';
import { SpeaksToView } from '@/components/measures/links/speaks-to-view';
import { listLinkChoices } from '@/lib/data/measures/measure-links';
import { requireMeasureOfOffice } from '@/lib/server/request/require-record';
import { changeMeasureLinksAction } from './actions';

export const metadata = FORM_METADATA;

export default async function SpeaksToPage({ params }: { params: Promise<unknown> }) {
  const { record: measure } = await requireMeasureOfOffice('measure:edit', params);
  return (
    <SpeaksToView action={changeMeasureLinksAction} measure={measure} choices={await listLinkChoices()} />
  );
}
