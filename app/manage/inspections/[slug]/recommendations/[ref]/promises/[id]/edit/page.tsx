import { EditView } from '@/components/promises/edit-view';
import { FORM_METADATA } from '@/components/layout/page-title';
import { listBodies } from '@/lib/data/bodies';
import { requirePromise } from '@/lib/server/request/require-promise';
import { changePromiseAction } from '../actions';

export const metadata = FORM_METADATA;

export default async function EditPage({ params }: { params: Promise<unknown> }) {
  const { recommendation, promise } = await requirePromise('promise:change', params);
  return (
    <EditView
      recommendation={recommendation}
      promise={promise}
      action={changePromiseAction}
      bodies={await listBodies()}
    />
  );
}
