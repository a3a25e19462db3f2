'use server';

import { figureOriginsHref } from '@/lib/domain/paths/measures';
import { OFFICE } from '@/lib/domain/paths/office';
import { evidenceOfFigureForm } from '@/lib/schemas/evidence-of-figure';
import { formAction } from '@/lib/server/request/form-action';
import { tieEvidenceToFigure } from '@/lib/services/figures/tie-evidence-to-figure';

export const tieEvidenceAction = formAction({
  permission: 'evidence:tie',
  schema: evidenceOfFigureForm,
  run: tieEvidenceToFigure,
  goTo: ({ measure, series }) => figureOriginsHref(OFFICE.measures, { ref: measure, slug: series }),
  saved: 'evidence-tied',
});
