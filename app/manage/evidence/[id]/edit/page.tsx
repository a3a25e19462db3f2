import { CorrectView } from '@/components/evidence/edit/correct-view';
import { FORM_METADATA } from '@/components/layout/page-title';
import { listPossibleReaders } from '@/lib/data/evidence/readers';
import { requireEvidence } from '@/lib/server/request/require-record';
import { correctEvidenceAction } from '../actions';

export const metadata = FORM_METADATA;

/** Where one item of evidence is corrected. */
export default async function CorrectEvidencePage({ params }: { params: Promise<unknown> }) {
  const { actor, record: evidence } = await requireEvidence('evidence:correct', params);
  const people = await listPossibleReaders(actor);
  return (
    <CorrectView
      action={correctEvidenceAction}
      evidence={evidence}
      people={people.filter(({ id }) => id !== evidence.filedBy?.id)}
      personId={actor.id}
    />
  );
}
