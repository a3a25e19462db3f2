import { Sha256 } from '@/components/ui/sha-256';
import { receivedDocumentHref } from '@/lib/domain/paths/panel';

type ReceivedDocumentProps = { inspectionSlug: string; sha256: string };

/** The response as it was received, to download, with the hash by which anybody can tell that it is the same file. */
export function ReceivedDocument({ inspectionSlug, sha256 }: ReceivedDocumentProps) {
  return (
    <>
      <p className="govuk-body">
        <a className="govuk-link" href={receivedDocumentHref(inspectionSlug)}>
          Download the response as received (text)
        </a>
      </p>
      <p className="govuk-body-s">
        SHA-256 of the document as received: <Sha256 hash={sha256} />
      </p>
    </>
  );
}
