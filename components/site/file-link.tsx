import type { ReactNode } from 'react';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { PICTURE_FORMATS } from '@/lib/domain/picture-kinds';
import type { Place } from './place';

/** `about`: what tells this file from others that are called the same, for those who hear one link after another. */
type FileLinkProps = { place: Place; path: string; children: ReactNode; about?: string };

/** Browsers show these instead of keeping them, unless a link says otherwise. */
const PICTURES: readonly string[] = PICTURE_FORMATS.map((format) => format.toUpperCase());

/** A link to a file, with what it is and how big: nobody should download more than they meant to. */
export function FileLink({ place, path, children, about }: FileLinkProps) {
  const size = place.fileSizes.get(path);
  const format = path.slice(path.lastIndexOf('.') + 1).toUpperCase();
  return (
    <a className="govuk-link" href={place.to(path)} download={PICTURES.includes(format)}>
      {children} ({size === undefined ? format : `${format}, ${describeSize(size)}`})
      {about && <VisuallyHidden>: {about}</VisuallyHidden>}
    </a>
  );
}

/** "1 KB", "24 KB", "3.2 MB": never nought, and in the units computers show. */
function describeSize(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en-GB')} KB`;
}
