import { RECEIVE_DOCUMENT } from '@/app/manage/inspections/receive-declaration';
import { uploadHandler } from '@/lib/server/request/upload-handler';

/** Receives a report or a response for a script that says how much of it has gone. */
export const POST = uploadHandler(RECEIVE_DOCUMENT);
