import { FORM_METADATA } from '@/components/layout/page-title';
import { TargetView } from '@/components/measures/targets/target-view';
import { requireMeasureOfOffice } from '@/lib/server/request/require-record';
import { setTargetAction } from './actions';

export const metadata = FORM_METADATA;

export default async function TargetPage({ params }: { params: Promise<unknown> }) {
  const { record: measure } = await requireMeasureOfOffice('measure:edit', params);
  return <TargetView action={setTargetAction} measure={measure} />;
}
