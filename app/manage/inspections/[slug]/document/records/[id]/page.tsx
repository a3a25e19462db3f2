import { notFound } from 'next/navigation';
import { ConfirmExtractForm } from '@/components/document/confirm-extract-form';
import { DiscardExtractForm } from '@/components/document/discard-extract-form';
import { ExtractView } from '@/components/document/extract-view';
import { FormsPage } from '@/components/forms/forms-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { Heading } from '@/components/ui/heading';
import { readDocumentPage } from '@/lib/data/document/document-page';
import { can } from '@/lib/domain/permissions';
import { extractParams } from '@/lib/schemas/decide-extract';
import { requireAddress } from '@/lib/server/request/require-record';
import { confirmExtractAction, discardExtractAction } from '../../actions';

export const metadata = FORM_METADATA;

export default async function ExtractPage({ params }: { params: Promise<unknown> }) {
  const { actor, asked } = await requireAddress('manage:read', params, extractParams);
  const records = await readDocumentPage(actor, asked.slug);
  const extract = records?.extracts.find(({ id }) => id === asked.id);
  if (!records || !extract) notFound();
  const { inspection, document } = records;
  const sentences = document.sentences.filter(({ position }) => extract.sentences.includes(position));
  const about = { inspection: inspection.slug, extract };
  return (
    <FormsPage page="A record of the response">
      <ExtractView inspection={inspection} extract={extract} sentences={sentences}>
        {can(actor.role, 'document:decide') && (
          <>
            <Heading level={2} className="govuk-heading-m">
              {extract.state === 'confirmed' ? 'Correct it' : 'Confirm or correct it'}
            </Heading>
            <ConfirmExtractForm action={confirmExtractAction} {...about} />
            {extract.state !== 'discarded' && (
              <>
                <Heading level={2} className="govuk-heading-m">
                  Discard it
                </Heading>
                <DiscardExtractForm action={discardExtractAction} {...about} />
              </>
            )}
          </>
        )}
      </ExtractView>
    </FormsPage>
  );
}
