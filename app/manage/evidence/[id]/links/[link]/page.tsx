import { notFound } from 'next/navigation';
import { EndLinkView } from '@/components/evidence/links/end-link-view';
import { FORM_METADATA } from '@/components/layout/page-title';
import { listEvidenceLinks } from '@/lib/data/evidence/evidence-links';
import { evidenceLinkParams } from '@/lib/schemas/evidence/evidence-links';
import { requireAddress } from '@/lib/server/request/require-record';
import { endEvidenceLinkAction } from '../../actions';

export const metadata = FORM_METADATA;

/** One link of an item of evidence to a part or a promise, and the form that ends it. */
export default async function EndLinkPage({ params }: { params: Promise<unknown> }) {
  const { actor, asked } = await requireAddress('evidence:link', params, evidenceLinkParams);
  const link = (await listEvidenceLinks(actor, asked.id)).find(({ id }) => id === asked.link);
  if (!link || link.thing.kind === 'figure') notFound();
  return <EndLinkView action={endEvidenceLinkAction} evidenceId={asked.id} link={link} />;
}
