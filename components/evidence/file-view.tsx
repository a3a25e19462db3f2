import { NarrowPage } from '@/components/layout/narrow-page';
import { recommendationHref } from '@/lib/domain/paths/office';
import { BackLink } from '@/components/ui/back-link';
import type { PossibleReader } from '@/lib/domain/evidence/readers';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { FileForm } from './file-form';

type FileViewProps = {
  action: FormActionHandler;
  recommendation: {
    inspectionSlug: string;
    ref: string;
    requirements: readonly { ref: string; text: string }[];
  };
  people: readonly PossibleReader[];
  chosen: string | null;
};

/** The form for new evidence. */
export function FileView({ action, recommendation, people, chosen }: FileViewProps) {
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
      <FileForm {...{ action, place, people, chosen }} requirements={recommendation.requirements} />
    </NarrowPage>
  );
}
