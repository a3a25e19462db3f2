import { notFound } from 'next/navigation';
import { ReadersView } from '@/components/evidence/readers-view';
import { FORM_METADATA } from '@/components/layout/page-title';
import { listPossibleReaders } from '@/lib/data/evidence/readers';
import { requireEvidence } from '@/lib/server/request/require-record';
import { nameReadersAction } from '../actions';

export const metadata = FORM_METADATA;

/** Who may see an item of restricted evidence. */
export default async function ReadersPage({ params }: { params: Promise<unknown> }) {
  const { actor, record: evidence } = await requireEvidence('evidence:name-readers', params);
  if (evidence.visibility !== 'restricted') notFound();
  const people = await listPossibleReaders(actor);
  return (
    <ReadersView
      action={nameReadersAction}
      evidence={evidence}
      people={people.filter(({ id }) => id !== evidence.filedBy?.id)}
    />
  );
}
