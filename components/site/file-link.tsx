import type { ReactNode } from 'react';
import type { Place } from './place';

type FileLinkProps = { place: Place; path: string; children: ReactNode };

/** A link to a file, with what it is and how big: nobody should download more than they meant to. */
export function FileLink({ place, path, children }: FileLinkProps) {
  const size = place.fileSizes.get(path);
  const format = path.slice(path.lastIndexOf('.') + 1).toUpperCase();
  return (
    <a className="govuk-link" href={place.to(path)}>
      {children} ({size === undefined ? format : `${format}, ${describeSize(size)}`})
    </a>
  );
}

/** "1 KB", "24 KB": never nought, and in the units computers show. */
function describeSize(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en-GB')} KB`;
}
