import type { ReactNode } from 'react';
import { Sha256 } from '@/components/ui/sha-256';
import type { OutsideDocument } from '@/lib/domain/outside/document';

type DocumentSourceProps = { document: OutsideDocument; children?: ReactNode };

/** Where the response comes from: the links that were confirmed, the file as received and its SHA-256. */
export function DocumentSource({ document, children }: DocumentSourceProps) {
  return (
    <>
      <ul className="govuk-list govuk-list--bullet">
        {document.links.map(({ title, address }) => (
          <li key={address}>
            <a className="govuk-link" href={address}>
              {title}
            </a>
          </li>
        ))}
        {children && <li>{children}</li>}
      </ul>
      <p className="govuk-body-s">
        SHA-256 of the document as received: <Sha256 hash={document.sha256} />
      </p>
    </>
  );
}
