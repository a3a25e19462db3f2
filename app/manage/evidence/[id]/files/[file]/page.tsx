import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OpenUnscannedFile } from '@/components/evidence/open-unscanned-file';
import { NarrowPage } from '@/components/layout/narrow-page';
import { pageTitle } from '@/components/layout/page-title';
import { BackLink } from '@/components/ui/back-link';
import { listEvidenceFiles } from '@/lib/data/evidence/evidence-files';
import { evidenceHref } from '@/lib/domain/paths/office';
import { evidenceFileParams } from '@/lib/schemas/evidence/evidence-file';
import { requireAddress } from '@/lib/server/request/require-record';

export const metadata: Metadata = { title: pageTitle('Virus warning') };

/** The warning before a file that no virus scanner has looked at. */
export default async function OpenFilePage({ params }: { params: Promise<unknown> }) {
  const { actor, asked } = await requireAddress('evidence:open-file', params, evidenceFileParams);
  const files = await listEvidenceFiles(actor, asked.id);
  const file = files.find(({ id }) => id === asked.file);
  if (file?.scanState !== 'unscanned') notFound();
  const evidence = evidenceHref(asked.id);
  return (
    <NarrowPage before={<BackLink href={evidence}>Evidence</BackLink>}>
      <OpenUnscannedFile file={file} back={evidence} />
    </NarrowPage>
  );
}
