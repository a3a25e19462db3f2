import type { Metadata } from 'next';
import { pageTitle } from '@/components/layout/page-title';
import { NarrowPage } from '@/components/layout/narrow-page';
import { MethodologyOutside } from '@/components/trends/methodology/methodology-outside';
import { HOW_IT_IS_COUNTED } from '@/components/trends/methodology/methodology-words';
import { BackLink } from '@/components/ui/back-link';
import { findMethodologyOutside } from '@/lib/data/measures/methodology';
import { dayInLondon } from '@/lib/domain/day';
import { measureHref } from '@/lib/domain/paths/measures';
import { PANEL } from '@/lib/domain/paths/panel';
import { requirePanelMeasure } from '@/lib/server/request/require-record';

export const metadata: Metadata = { title: pageTitle('Methodology') };

export default async function PanelMethodologyPage({ params }: { params: Promise<unknown> }) {
  const { record: measure } = await requirePanelMeasure('panel:read', params);
  const { ref, title } = measure;
  return (
    <NarrowPage before={<BackLink href={measureHref(PANEL.measures, ref)}>Measure {ref}</BackLink>}>
      <span className="govuk-caption-l">
        Measure {ref}: {title}
      </span>
      <h1 className="govuk-heading-l">{HOW_IT_IS_COUNTED}</h1>
      <MethodologyOutside
        measure={measure}
        methodology={await findMethodologyOutside(ref)}
        asAt={dayInLondon(new Date())}
      />
    </NarrowPage>
  );
}
