import { notFound } from 'next/navigation';
import { FORM_METADATA } from '@/components/layout/page-title';
import { SummaryView } from '@/components/recommendations/summary/summary-view';
import { findInspection } from '@/lib/data/inspections/inspections';
import { findRecommendation } from '@/lib/data/recommendations/recommendations';
import { recommendationParams } from '@/lib/schemas/reading';
import { requireAddress } from '@/lib/server/request/require-record';
import { changeSummaryAction } from '../actions';

export const metadata = FORM_METADATA;

export default async function ChangeSummaryPage({ params }: { params: Promise<unknown> }) {
  const { actor, asked } = await requireAddress('recommendation:summarise', params, recommendationParams);
  const [inspection, recommendation] = await Promise.all([
    findInspection(asked.slug),
    findRecommendation(actor, asked.slug, asked.ref),
  ]);
  if (!inspection || !recommendation) notFound();
  return <SummaryView action={changeSummaryAction} {...{ inspection, recommendation }} />;
}
