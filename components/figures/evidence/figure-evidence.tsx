import { evidenceHref, OFFICE } from '@/lib/domain/paths/office';
import { panelRecommendationHref } from '@/lib/domain/paths/panel';
import { capitalised } from '@/lib/domain/chart/chart-words';
import type { EvidenceOfFigure, FigureHistory } from '@/lib/domain/figures/figure-origin';
import { describePeriod } from '@/lib/domain/figure';
import type { MeasuresHome } from '@/lib/domain/paths/measures';

type FigureEvidenceProps = {
  history: FigureHistory;
  home: MeasuresHome;
  /** Where evidence is tied to the newest figure, and where a tie is ended, for those who may. */
  forms: { tie: string; endTie: (tie: string) => string } | null;
};

/** The evidence tied to the figures of a period, as far as the reader may see it. */
export function FigureEvidence({ history: { period, newest, earlier }, home, forms }: FigureEvidenceProps) {
  const tied = [newest, ...earlier].flatMap(({ revision, evidence }) =>
    evidence.map((item) => ({ item, revision })),
  );
  return (
    <>
      {tied.length === 0 && 'None linked to it'}
      {tied.length > 0 && (
        <ul className="govuk-list">
          {tied.map(({ item, revision }) => (
            <li key={item.tie}>
              <EvidenceLink item={item} home={home} />
              {revision !== newest.revision && ` (of revision ${revision})`}
              {forms && <UnlinkLink href={forms.endTie(item.tie)} title={item.title} />}
            </li>
          ))}
        </ul>
      )}
      {forms && (
        <div>
          <a className="govuk-link" href={forms.tie}>
            Add evidence
            <span className="govuk-visually-hidden"> for {capitalised(describePeriod(period))}</span>
          </a>
        </div>
      )}
    </>
  );
}

function UnlinkLink({ href, title }: { href: string; title: string }) {
  return (
    <div>
      <a className="govuk-link" href={href}>
        Unlink<span className="govuk-visually-hidden"> the evidence “{title}”</span>
      </a>
    </div>
  );
}

function EvidenceLink({ item: { id, title, place }, home }: { item: EvidenceOfFigure; home: MeasuresHome }) {
  const href = home === OFFICE.measures ? evidenceHref(id) : place && panelHrefOf(place);
  if (!href) return title;
  return (
    <a className="govuk-link" href={href}>
      {title}
    </a>
  );
}

const panelHrefOf = ({ inspection, recommendation }: NonNullable<EvidenceOfFigure['place']>) =>
  panelRecommendationHref({ inspectionSlug: inspection, ref: recommendation });
