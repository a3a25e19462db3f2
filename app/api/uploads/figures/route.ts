import { RECEIVE_FIGURES } from '@/app/manage/measures/[ref]/import/receive-declaration';
import { uploadHandler } from '@/lib/server/request/upload-handler';

/** Receives a file of figures for a script that says how much of it has gone. */
export const POST = uploadHandler(RECEIVE_FIGURES);
