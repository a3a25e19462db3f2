import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EditView } from '@/components/measures/edit-view';
import { findMeasure } from '@/lib/data/measures';
import { can } from '@/lib/domain/permissions';
import { measureRefParam } from '@/lib/schemas/reading';
import { requireActor } from '@/lib/server/actor';
import { editMeasureAction } from './actions';

// The form gives the title, because "Error: " must come first after a mistake.
export const metadata: Metadata = { title: { absolute: '' } };

export default async function EditMeasurePage({ params }: { params: Promise<{ ref: string }> }) {
  const actor = await requireActor('measure:edit');
  const ref = measureRefParam.safeParse((await params).ref);
  const measure = ref.success ? await findMeasure(actor, ref.data) : null;
  if (!measure) notFound();
  return (
    <EditView action={editMeasureAction} measure={measure} mayLoosen={can(actor.role, 'measure:loosen')} />
  );
}
