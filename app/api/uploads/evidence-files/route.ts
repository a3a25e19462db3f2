import { ADD_EVIDENCE_FILE } from '@/app/manage/evidence/[id]/add-file-declaration';
import { uploadHandler } from '@/lib/server/request/upload-handler';

/** Adds a file to evidence for a script that says how much of it has gone. */
export const POST = uploadHandler(ADD_EVIDENCE_FILE);
