'use server';

import { evidenceHref } from '@/lib/domain/paths/office';
import { correctEvidenceForm } from '@/lib/schemas/evidence/correct-evidence';
import { decideEvidenceForm, sendEvidenceForm } from '@/lib/schemas/evidence/decide-evidence';
import { checkFileAgainForm } from '@/lib/schemas/evidence/evidence-file';
import { endEvidenceLinkForm, linkEvidenceForm } from '@/lib/schemas/evidence/evidence-links';
import { nameReadersForm } from '@/lib/schemas/evidence/file-evidence';
import { clearFileForm, takeFileBackForm } from '@/lib/schemas/evidence/public-file';
import { formAction } from '@/lib/server/request/form-action';
import { checkFileAgain } from '@/lib/services/evidence/check-file-again';
import { clearFile, takeFileBack } from '@/lib/services/evidence/clear-file';
import { correctEvidence } from '@/lib/services/evidence/correct-evidence';
import { decideEvidence } from '@/lib/services/evidence/decide-evidence';
import { endEvidenceLink, linkEvidence } from '@/lib/services/evidence/link-evidence';
import { nameReaders } from '@/lib/services/evidence/name-readers';
import { receiveEvidence } from '@/lib/services/evidence/receive-evidence';
import { sendEvidenceForReview } from '@/lib/services/evidence/send-evidence-for-review';
import { ADD_EVIDENCE_FILE } from './add-file-declaration';

export const decideEvidenceAction = formAction({
  permission: 'evidence:decide',
  schema: decideEvidenceForm,
  run: decideEvidence,
  goTo: ({ id }) => evidenceHref(id),
  saved: 'evidence-decided',
});

export const addEvidenceFileAction = formAction(ADD_EVIDENCE_FILE);

export const correctEvidenceAction = formAction({
  permission: 'evidence:correct',
  schema: correctEvidenceForm,
  run: correctEvidence,
  goTo: ({ id }) => evidenceHref(id),
  saved: 'evidence-corrected',
});

export const receiveEvidenceAction = formAction({
  permission: 'evidence:correct',
  schema: sendEvidenceForm,
  run: receiveEvidence,
  goTo: ({ id }) => evidenceHref(id),
  saved: 'evidence-received',
});

export const sendEvidenceAction = formAction({
  permission: 'evidence:send',
  schema: sendEvidenceForm,
  run: sendEvidenceForReview,
  goTo: ({ id }) => evidenceHref(id),
  saved: 'evidence-sent',
});

export const nameReadersAction = formAction({
  permission: 'evidence:name-readers',
  schema: nameReadersForm,
  run: nameReaders,
  goTo: ({ id }) => evidenceHref(id),
  saved: 'evidence-readers-named',
});

export const clearFileAction = formAction({
  permission: 'evidence:decide',
  schema: clearFileForm,
  run: clearFile,
  goTo: ({ id }) => `${evidenceHref(id)}#files`,
  saved: 'evidence-file-cleared',
});

export const takeFileBackAction = formAction({
  permission: 'evidence:correct',
  schema: takeFileBackForm,
  run: takeFileBack,
  goTo: ({ id }) => `${evidenceHref(id)}#files`,
  saved: 'evidence-file-taken-back',
});

export const checkFileAgainAction = formAction({
  permission: 'evidence:check-again',
  schema: checkFileAgainForm,
  run: checkFileAgain,
  goTo: ({ id }) => `${evidenceHref(id)}#files`,
  saved: 'evidence-check-restarted',
});

export const linkEvidenceAction = formAction({
  permission: 'evidence:link',
  schema: linkEvidenceForm,
  run: linkEvidence,
  goTo: ({ id }) => `${evidenceHref(id)}#links`,
  saved: 'evidence-linked',
});

export const endEvidenceLinkAction = formAction({
  permission: 'evidence:link',
  schema: endEvidenceLinkForm,
  run: endEvidenceLink,
  goTo: ({ id }) => `${evidenceHref(id)}#links`,
  saved: 'evidence-unlinked',
});
