import { FileView } from '@/components/evidence/file-view';
import { FORM_METADATA } from '@/components/layout/page-title';
import { listPossibleReaders } from '@/lib/data/evidence/readers';
import { chosenRequirement } from '@/lib/schemas/filters';
import { requireRecommendation } from '@/lib/server/request/require-record';
import { fileEvidenceAction } from '../../actions';

export const metadata = FORM_METADATA;

type Props = {
  params: Promise<unknown>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function FileEvidencePage({ params, searchParams }: Props) {
  const { actor, record: recommendation } = await requireRecommendation('evidence:file', params);
  const { requirement } = chosenRequirement.parse(await searchParams);
  const people = (await listPossibleReaders(actor)).filter(({ id }) => id !== actor.id);
  return (
    <FileView
      action={fileEvidenceAction}
      recommendation={recommendation}
      people={people}
      chosen={requirement ?? null}
    />
  );
}
