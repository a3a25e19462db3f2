import { FileView } from '@/components/evidence/file-view';
import { FORM_METADATA } from '@/components/layout/page-title';
import { chosenRequirement } from '@/lib/schemas/filters';
import { requireRecommendation } from '@/lib/server/request/require-record';
import { fileEvidenceAction } from '../../actions';

export const metadata = FORM_METADATA;

type Props = {
  params: Promise<unknown>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function FileEvidencePage({ params, searchParams }: Props) {
  const { record: recommendation } = await requireRecommendation('evidence:file', params);
  const { requirement } = chosenRequirement.parse(await searchParams);
  return (
    <FileView action={fileEvidenceAction} recommendation={recommendation} chosen={requirement ?? null} />
  );
}
