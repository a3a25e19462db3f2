import { FORM_METADATA } from '@/components/layout/page-title';
import { EditView } from '@/components/measures/edit-view';
import { can } from '@/lib/domain/permissions';
import { requireMeasureOfOffice } from '@/lib/server/request/require-record';
import { editMeasureAction } from './actions';

export const metadata = FORM_METADATA;

export default async function EditMeasurePage({ params }: { params: Promise<unknown> }) {
  const { actor, record: measure } = await requireMeasureOfOffice('measure:edit', params);
  return (
    <EditView action={editMeasureAction} measure={measure} mayLoosen={can(actor.role, 'measure:loosen')} />
  );
}
