'use server';

import { figureOriginsHref } from '@/lib/domain/paths/measures';
import { OFFICE } from '@/lib/domain/paths/office';
import { endEvidenceTieForm } from '@/lib/schemas/evidence-of-figure';
import { formAction } from '@/lib/server/request/form-action';
import { endEvidenceTie } from '@/lib/services/figures/end-evidence-tie';

export const endEvidenceTieAction = formAction({
  permission: 'evidence:untie',
  schema: endEvidenceTieForm,
  run: endEvidenceTie,
  goTo: ({ measure, series }) => figureOriginsHref(OFFICE.measures, { ref: measure, slug: series }),
  saved: 'evidence-tie-ended',
});
