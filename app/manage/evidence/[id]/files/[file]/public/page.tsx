import { notFound } from 'next/navigation';
import { PublicFileView } from '@/components/evidence/public/public-file-view';
import { FORM_METADATA } from '@/components/layout/page-title';
import { findEvidence } from '@/lib/data/evidence/evidence';
import { listEvidenceFiles } from '@/lib/data/evidence/evidence-files';
import { dayInLondon } from '@/lib/domain/day';
import { whyNotClear, whyNotPublic } from '@/lib/domain/evidence/public-file';
import { can, refusalOf } from '@/lib/domain/permissions';
import { evidenceFileParams } from '@/lib/schemas/evidence/evidence-file';
import { requireAddress } from '@/lib/server/request/require-record';
import { findHiddenInFile } from '@/lib/services/evidence/clear-file';
import { clearFileAction, takeFileBackAction } from '../../../actions';

export const metadata = FORM_METADATA;

/** One file of evidence on its way to the public. */
export default async function PublicFilePage({ params }: { params: Promise<unknown> }) {
  const { actor, asked } = await requireAddress('evidence:open-file', params, evidenceFileParams);
  const [evidence, files] = await Promise.all([
    findEvidence(actor, asked.id),
    listEvidenceFiles(actor, asked.id),
  ]);
  const file = files.find(({ id }) => id === asked.file);
  if (!evidence || !file) notFound();
  const newest = files[0]?.revision ?? file.revision;
  const whyNot = whyNotPublic({ evidence, file, newest, today: dayInLondon(new Date()) });
  const whyNotYou =
    whyNotClear(file, actor.id) ?? (can(actor.role, 'evidence:decide') ? null : refusalOf('evidence:decide'));
  return (
    <PublicFileView
      evidence={evidence}
      file={file}
      whyNot={whyNot}
      whyNotYou={whyNotYou}
      found={whyNot === null && whyNotYou === null ? await findHiddenInFile(actor, file.id) : []}
      actions={{ clear: clearFileAction, takeBack: takeFileBackAction }}
    />
  );
}
