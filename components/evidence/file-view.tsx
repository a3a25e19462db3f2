import { NarrowPage } from '@/components/layout/narrow-page';
import { recommendationHref } from '@/lib/domain/paths/office';
import { BackLink } from '@/components/ui/back-link';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { FileForm } from './file-form';

type FileViewProps = {
  action: FormActionHandler;
  recommendation: {
    inspectionSlug: string;
    ref: string;
    requirements: readonly { ref: string; text: string }[];
  };
  chosen: string | null;
};

/** The form for new evidence. */
export function FileView({ action, recommendation, chosen }: FileViewProps) {
  const place = { inspection: recommendation.inspectionSlug, recommendation: recommendation.ref };
  return (
    <NarrowPage
      before={
        <BackLink href={`${recommendationHref(place)}#evidence`}>
          Recommendation {recommendation.ref}
        </BackLink>
      }
    >
      <span className="govuk-caption-l">Recommendation {recommendation.ref}</span>
      <h1 className="govuk-heading-l">File evidence</h1>
      <FileForm action={action} place={place} requirements={recommendation.requirements} chosen={chosen} />
    </NarrowPage>
  );
}
