import { type UploadAnswer, uploadAnswer } from '@/lib/schemas/fields/upload-answer';

type Sending = {
  address: string;
  form: FormData;
  /** Told again and again how much has gone, as a part of 1. */
  onProgress: (part: number) => void;
};

/**
 * Posts a form and tells how much of it has gone: `fetch` cannot say so. Null where there was no answer that we know, such as
 * without a connection, or after the person was signed out.
 */
export function sendWithProgress({ address, form, onProgress }: Sending): Promise<UploadAnswer | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onProgress(loaded / total);
    });
    request.addEventListener('load', () => resolve(readAnswer(request)));
    request.addEventListener('error', () => resolve(null));
    request.addEventListener('abort', () => resolve(null));
    request.open('POST', address);
    request.send(form);
  });
}

function readAnswer({ status, responseText }: XMLHttpRequest): UploadAnswer | null {
  if (status !== 200) return null;
  try {
    return uploadAnswer.safeParse(JSON.parse(responseText)).data ?? null;
  } catch {
    return null;
  }
}
