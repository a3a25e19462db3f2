import type { EditionFile } from '@/lib/domain/publications/edition';
import { notFoundFile, readPath, withoutQuery } from './edition-paths';
import {
  type PublicRequest,
  type PublicResponse,
  respondWithFile,
  respondWithText,
} from './edition-response';
import { NOT_FOUND_TEXT } from './plain-pages';

/**
 * The answer to a request inside the preview of a draft: the very bytes that would be published, which nobody may keep.
 * `request.path` is the path inside the edition ("/" or "" for its first page); `find` reads one file of it. The first
 * page must be opened at "…/overview", because its links are relative and Next takes final slashes away.
 */
export async function respondToPreview(
  find: (path: string) => Promise<EditionFile | null>,
  request: PublicRequest,
  { https }: { https: boolean },
): Promise<PublicResponse> {
  const path = withoutQuery(request.path) || '/';
  const place = readPath(path);
  const isHead = request.method === 'HEAD';
  if (place && 'redirect' in place) {
    const headers = { Location: place.redirect };
    return respondWithText(
      307,
      { text: 'This page has another address.\n', contentType: 'text/plain', headers },
      { https, isHead },
    );
  }
  const file = place && (await find(place.file));
  if (file) return respondWithFile(file, request, { https, keep: 'never' });
  const page = await find(notFoundFile(path));
  if (page) return respondWithFile(page, request, { https, keep: 'never', status: 404 });
  return respondWithText(404, { text: NOT_FOUND_TEXT }, { https, isHead });
}
