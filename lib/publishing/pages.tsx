import type { ReactElement } from 'react';
import { AboutPage } from '@/components/site/pages/about-page';
import { AccessibilityPage } from '@/components/site/pages/accessibility-page';
import { DataPage } from '@/components/site/pages/data-page';
import { ForcesPage } from '@/components/site/pages/forces-page';
import { beginsIn, comparedYears } from '@/lib/domain/chart/funnel/compared-forces';
import { GetSupportPage } from '@/components/site/pages/get-support-page';
import { HowWeJudgePage } from '@/components/site/pages/how-we-judge-page';
import { InspectionPage } from '@/components/site/pages/inspection-page';
import { InspectionsPage } from '@/components/site/pages/inspections-page';
import { MeasurePage } from '@/components/site/pages/measure-page';
import { MethodologyPage } from '@/components/site/pages/methodology-page';
import { MeasuresPage } from '@/components/site/pages/measures-page';
import { NotFoundPage } from '@/components/site/pages/not-found-page';
import { OverviewPage } from '@/components/site/pages/overview-page';
import {
  DEEPEST_NOT_FOUND,
  PATHS,
  forcesPath,
  inspectionPath,
  measurePath,
  methodologyPath,
  notFoundPath,
  recommendationPath,
} from '@/lib/domain/paths/public';
import type { Place } from '@/components/site/place';
import { RevisionsPage } from '@/components/site/pages/revisions-page';
import { PrivacyPage } from '@/components/site/pages/privacy-page';
import { PromisesPage } from '@/components/site/pages/promises-page';
import { RecommendationPage } from '@/components/site/pages/recommendation-page';
import { StaySafePage } from '@/components/site/pages/stay-safe-page';
import type { Snapshot } from '@/lib/domain/outside/snapshot';

/** A page of the site before it is drawn. */
export type Page = { path: string; draw(place: Place): ReactElement };

/** Every page of an edition. What stands on no page of this list is not published. */
export function listPages(snapshot: Snapshot): Page[] {
  const { inspections, recommendations, measures } = snapshot;
  return [
    { path: PATHS.overview, draw: (place) => <OverviewPage place={place} /> },
    { path: PATHS.inspections, draw: (place) => <InspectionsPage place={place} /> },
    ...inspections.map((inspection) => ({
      path: inspectionPath(inspection.slug),
      draw: (place: Place) => <InspectionPage place={place} inspection={inspection} />,
    })),
    ...recommendations.map((recommendation) => ({
      path: recommendationPath(recommendation.inspectionSlug, recommendation.ref),
      draw: (place: Place) => <RecommendationPage place={place} recommendation={recommendation} />,
    })),
    { path: PATHS.measures, draw: (place) => <MeasuresPage place={place} /> },
    ...measures.map((measure) => ({
      path: measurePath(measure.ref),
      draw: (place: Place) => <MeasurePage place={place} measure={measure} />,
    })),
    ...measures.map((measure) => ({
      path: methodologyPath(measure.ref),
      draw: (place: Place) => <MethodologyPage place={place} measure={measure} />,
    })),
    ...measures.flatMap((measure) =>
      comparedYears(measure).map((year) => ({
        path: forcesPath(measure.ref, beginsIn(year)),
        draw: (place: Place) => <ForcesPage place={place} measure={measure} year={year} />,
      })),
    ),
    { path: PATHS.promises, draw: (place) => <PromisesPage place={place} /> },
    { path: PATHS.revisions, draw: (place) => <RevisionsPage place={place} /> },
    { path: PATHS.howWeJudge, draw: (place) => <HowWeJudgePage place={place} /> },
    { path: PATHS.data, draw: (place) => <DataPage place={place} /> },
    { path: PATHS.about, draw: (place) => <AboutPage place={place} /> },
    { path: PATHS.getSupport, draw: (place) => <GetSupportPage place={place} /> },
    { path: PATHS.staySafe, draw: (place) => <StaySafePage place={place} /> },
    { path: PATHS.privacy, draw: (place) => <PrivacyPage place={place} /> },
    { path: PATHS.accessibility, draw: (place) => <AccessibilityPage place={place} /> },
    ...Array.from({ length: DEEPEST_NOT_FOUND + 1 }, (_nothing, depth) => ({
      path: notFoundPath(depth),
      draw: (place: Place) => <NotFoundPage place={place} />,
    })),
  ];
}
