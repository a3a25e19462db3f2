'use server';

import { evidenceHref, recommendationHref, requirementAnchor, type Place } from '@/lib/domain/paths/office';
import { assessRequirementForm, confirmRequirementForm } from '@/lib/schemas/assess-requirement';
import { decideEvidenceForm, sendEvidenceForm } from '@/lib/schemas/decide-evidence';
import { addEvidenceFileForm } from '@/lib/schemas/evidence-file';
import { fileEvidenceForm } from '@/lib/schemas/file-evidence';
import { formAction } from '@/lib/server/request/form-action';
import { assessRequirement } from '@/lib/services/recommendations/assess-requirement';
import { confirmRequirement } from '@/lib/services/recommendations/confirm-requirement';
import { addEvidenceFile } from '@/lib/services/evidence/add-evidence-file';
import { decideEvidence } from '@/lib/services/evidence/decide-evidence';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';
import { sendEvidenceForReview } from '@/lib/services/evidence/send-evidence-for-review';

const backToRequirement = (input: Place & { requirement: string }) =>
  `${recommendationHref(input)}#${requirementAnchor(input.requirement)}`;

const toEvidence = (input: Place & { id: string }) => evidenceHref(input, input.id);

export const assessRequirementAction = formAction({
  permission: 'requirement:assess',
  schema: assessRequirementForm,
  run: assessRequirement,
  goTo: backToRequirement,
  saved: 'requirement-assessed',
});

export const confirmRequirementAction = formAction({
  permission: 'requirement:confirm',
  schema: confirmRequirementForm,
  run: confirmRequirement,
  goTo: backToRequirement,
  saved: 'requirement-confirmed',
});

export const fileEvidenceAction = formAction({
  permission: 'evidence:file',
  schema: fileEvidenceForm,
  run: fileEvidence,
  goTo: (input, id) => evidenceHref(input, id),
  saved: 'evidence-filed',
});

export const decideEvidenceAction = formAction({
  permission: 'evidence:decide',
  schema: decideEvidenceForm,
  run: decideEvidence,
  goTo: toEvidence,
  saved: 'evidence-decided',
});

export const addEvidenceFileAction = formAction({
  permission: 'evidence:add-file',
  schema: addEvidenceFileForm,
  run: addEvidenceFile,
  goTo: (input) => `${toEvidence(input)}#files`,
  saved: 'evidence-file-added',
});

export const sendEvidenceAction = formAction({
  permission: 'evidence:send',
  schema: sendEvidenceForm,
  run: sendEvidenceForReview,
  goTo: toEvidence,
  saved: 'evidence-sent',
});
