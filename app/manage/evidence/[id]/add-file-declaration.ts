import { evidenceHref } from '@/lib/domain/paths/office';
import { addEvidenceFileForm } from '@/lib/schemas/evidence/evidence-file';
import { declareForm } from '@/lib/server/request/form-action';
import { addEvidenceFile } from '@/lib/services/evidence/add-evidence-file';

/** How a file is added to evidence: by a browser's own form, and by a script that says how much has gone. */
export const ADD_EVIDENCE_FILE = declareForm({
  permission: 'evidence:add-file',
  schema: addEvidenceFileForm,
  run: addEvidenceFile,
  goTo: ({ id }) => `${evidenceHref(id)}#files`,
  saved: 'evidence-file-added',
});
