import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OpenUnscannedFile } from '@/components/evidence/open-unscanned-file';
import { NarrowPage } from '@/components/layout/narrow-page';
import { pageTitle } from '@/components/layout/page-title';
import { BackLink } from '@/components/ui/back-link';
import { listEvidenceFiles } from '@/lib/data/evidence/evidence-files';
import { evidenceHref } from '@/lib/domain/paths/office';
import { uuidParam } from '@/lib/schemas/fields/params';
import { requireRecommendation } from '@/lib/server/request/require-record';

export const metadata: Metadata = { title: pageTitle('Virus warning') };

type Props = { params: Promise<{ id: string; file: string }> };

/** The warning before a file that no virus scanner has looked at. */
export default async function OpenFilePage({ params }: Props) {
  const { actor, asked } = await requireRecommendation('evidence:open-file', params);
  const { id, file: fileId } = await params;
  const files = uuidParam.safeParse(id).success ? await listEvidenceFiles(actor, id) : [];
  const file = files.find((one) => one.id === fileId);
  if (file?.scanState !== 'unscanned') notFound();
  const evidence = evidenceHref({ inspection: asked.slug, recommendation: asked.ref }, id);
  return (
    <NarrowPage before={<BackLink href={evidence}>Evidence</BackLink>}>
      <OpenUnscannedFile file={file} back={evidence} />
    </NarrowPage>
  );
}
