import { ButtonGroup, LinkButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { WarningText } from '@/components/ui/warning-text';
import { FILE_KINDS } from '@/lib/domain/evidence/evidence-file';
import type { EvidenceFileRecord } from '@/lib/domain/evidence/evidence-record';
import { openFileHref } from '@/lib/domain/paths/office';

/** What somebody has to know before they open a file that no virus scanner has looked at, and the way to it. */
export function OpenUnscannedFile({ file, back }: { file: EvidenceFileRecord; back: string }) {
  return (
    <>
      <Heading level={1}>Virus warning</Heading>
      <WarningText>
        This file has not been checked for viruses, because this service has no virus scanner. Open it only if
        you know who sent it and you expected it.
      </WarningText>
      <p className="govuk-body">
        It is a {FILE_KINDS[file.kind]} that {file.addedBy} added as “{file.fileName}”. We record that you
        opened it.
      </p>
      <ButtonGroup>
        <LinkButton href={openFileHref(file.id, { isWarned: true })} look="warning">
          Download the file
        </LinkButton>
        <a className="govuk-link" href={back}>
          Go back
        </a>
      </ButtonGroup>
    </>
  );
}
