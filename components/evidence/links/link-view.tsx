import { FormTitle } from '@/components/forms/form-title';
import { NarrowPage } from '@/components/layout/narrow-page';
import { BackLink } from '@/components/ui/back-link';
import { FilterLinks } from '@/components/ui/filter-links';
import { Heading } from '@/components/ui/heading';
import type { EvidenceLink } from '@/lib/domain/evidence/evidence-link';
import { evidenceHref, linkEvidenceHref } from '@/lib/domain/paths/office';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';
import { LinkForm, type LinkTarget } from './link-form';

type InspectionNamed = { slug: string; shortTitle: string };

type LinkViewProps = {
  action: FormActionHandler;
  evidence: { id: string; title: string };
  /** What it is linked to already. */
  links: readonly EvidenceLink[];
  inspections: readonly InspectionNamed[];
  /** The one whose recommendations are listed. */
  inspection: InspectionNamed;
  recommendations: readonly { ref: string; summary: string }[];
  chosen: LinkTarget | null;
};

const PAGE = 'Link this evidence to more';

/** Links evidence to more of the record: first a recommendation is chosen, then its parts and promises. */
export function LinkView(props: LinkViewProps) {
  const { action, evidence, links, inspection, chosen } = props;
  const back = chosen
    ? linkEvidenceHref(evidence.id, { inspection: inspection.slug })
    : evidenceHref(evidence.id);
  return (
    <NarrowPage before={<BackLink href={back}>{chosen ? 'All recommendations' : 'Evidence'}</BackLink>}>
      <span className="govuk-caption-l">{evidence.title}</span>
      <Heading level={1} className="govuk-heading-l">
        {PAGE}
      </Heading>
      {chosen ? (
        <LinkForm
          action={action}
          page={PAGE}
          evidenceId={evidence.id}
          inspection={inspection.slug}
          target={chosen}
          links={links.filter(({ ended }) => ended === null)}
        />
      ) : (
        <>
          <FormTitle page={PAGE} state={EMPTY_FORM} />
          <ChooseRecommendation {...props} />
        </>
      )}
    </NarrowPage>
  );
}

function ChooseRecommendation({ evidence: { id }, inspections, inspection, recommendations }: LinkViewProps) {
  return (
    <>
      {inspections.length > 1 && (
        <FilterLinks
          label="Inspection"
          links={inspections.map(({ slug, shortTitle }) => ({
            href: linkEvidenceHref(id, { inspection: slug }),
            text: shortTitle,
            current: slug === inspection.slug,
          }))}
        />
      )}
      <p className="govuk-body">Which recommendation is it also evidence for?</p>
      <ul className="govuk-list govuk-list--spaced">
        {recommendations.map(({ ref, summary }) => (
          <li key={ref}>
            <a
              className="govuk-link"
              href={linkEvidenceHref(id, { inspection: inspection.slug, recommendation: ref })}
            >
              {ref}. {summary}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
