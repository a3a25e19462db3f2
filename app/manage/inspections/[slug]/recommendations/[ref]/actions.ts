'use server';

import {
  evidenceHref,
  promiseHref,
  recommendationHref,
  requirementAnchor,
  type Place,
} from '@/lib/domain/paths/office';
import {
  assessRequirementForm,
  confirmRequirementForm,
  forceAnswerForm,
  replacementForm,
} from '@/lib/schemas/assess-requirement';
import { fileEvidenceForm } from '@/lib/schemas/evidence/file-evidence';
import { confirmCoverageForm } from '@/lib/schemas/confirm-coverage';
import { askForExceptionForm, decideExceptionForm } from '@/lib/schemas/recommendations/verify-by-exception';
import {
  endRecommendationLinkForm,
  linkRecommendationForm,
} from '@/lib/schemas/recommendations/link-recommendation';
import { changeSummaryForm } from '@/lib/schemas/recommendations/change-summary';
import { addPromiseForm } from '@/lib/schemas/promises/add-promise';
import { recordResponseForm } from '@/lib/schemas/record-response';
import { formAction } from '@/lib/server/request/form-action';
import { assessRequirement } from '@/lib/services/recommendations/assess-requirement';
import { changeSummary } from '@/lib/services/recommendations/change-summary';
import { confirmCoverage } from '@/lib/services/document/confirm-coverage';
import { confirmRequirement } from '@/lib/services/recommendations/confirm-requirement';
import {
  endRecommendationLink,
  linkRecommendation,
} from '@/lib/services/recommendations/link-recommendation';
import { recordForceAnswer } from '@/lib/services/recommendations/record-force-answer';
import { recordResponse } from '@/lib/services/recommendations/record-response';
import { recordReplacement } from '@/lib/services/recommendations/record-replacement';
import { askForException, decideException } from '@/lib/services/recommendations/verify-by-exception';
import { addPromise } from '@/lib/services/recommendations/add-promise';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';

const backToRequirement = (input: Place & { requirement: string }) =>
  `${recommendationHref(input)}#${requirementAnchor(input.requirement)}`;

export const assessRequirementAction = formAction({
  permission: 'requirement:assess',
  schema: assessRequirementForm,
  run: assessRequirement,
  goTo: backToRequirement,
  saved: 'requirement-assessed',
});

export const askForExceptionAction = formAction({
  permission: 'exception:ask',
  schema: askForExceptionForm,
  run: askForException,
  goTo: backToRequirement,
  saved: 'exception-asked',
});

export const decideExceptionAction = formAction({
  permission: 'exception:decide',
  schema: decideExceptionForm,
  run: decideException,
  goTo: backToRequirement,
  saved: 'exception-decided',
});

export const confirmCoverageAction = formAction({
  permission: 'coverage:confirm',
  schema: confirmCoverageForm,
  run: confirmCoverage,
  goTo: backToRequirement,
  saved: 'coverage-confirmed',
});

export const forceAnswerAction = formAction({
  permission: 'requirement:record-force',
  schema: forceAnswerForm,
  run: recordForceAnswer,
  goTo: backToRequirement,
  saved: 'force-answer-recorded',
});

export const replacementAction = formAction({
  permission: 'requirement:record-replacement',
  schema: replacementForm,
  run: recordReplacement,
  goTo: backToRequirement,
  saved: 'replacement-recorded',
});

export const recordResponseAction = formAction({
  permission: 'response:record',
  schema: recordResponseForm,
  run: recordResponse,
  goTo: (input) => `${recommendationHref(input)}#response`,
  saved: 'response-recorded',
});

export const addPromiseAction = formAction({
  permission: 'promise:change',
  schema: addPromiseForm,
  run: addPromise,
  goTo: promiseHref,
  saved: 'promise-added',
});

export const changeSummaryAction = formAction({
  permission: 'recommendation:summarise',
  schema: changeSummaryForm,
  run: changeSummary,
  goTo: recommendationHref,
  saved: 'summary-changed',
});

export const linkRecommendationAction = formAction({
  permission: 'recommendation:link',
  schema: linkRecommendationForm,
  run: linkRecommendation,
  goTo: (input) => `${recommendationHref(input)}#links`,
  saved: 'recommendation-linked',
});

export const endRecommendationLinkAction = formAction({
  permission: 'recommendation:link',
  schema: endRecommendationLinkForm,
  run: endRecommendationLink,
  goTo: (input) => `${recommendationHref(input)}#links`,
  saved: 'recommendation-unlinked',
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
  goTo: (_input, id) => evidenceHref(id),
  saved: 'evidence-filed',
});
