'use server';

import { figureOriginsHref } from '@/components/measures/addresses';
import { evidenceOfFigureForm } from '@/lib/schemas/evidence-of-figure';
import { formAction } from '@/lib/server/form-action';
import { tieEvidenceToFigure } from '@/lib/services/tie-evidence-to-figure';

export const tieEvidenceAction = formAction({
  permission: 'evidence:tie',
  schema: evidenceOfFigureForm,
  run: tieEvidenceToFigure,
  goTo: ({ measure, series }) => figureOriginsHref('/manage/measures', { ref: measure, slug: series }),
  saved: 'evidence-tied',
});
