import { Heading } from '@/components/ui/heading';
import { SummaryList } from '@/components/ui/summary-list';
import { formatBytes } from '@/lib/domain/format-bytes';
import { formatInstant } from '@/lib/domain/day';
import { FILE_KINDS, SCAN_STATES } from '@/lib/domain/evidence/evidence-file';
import type { EvidenceFileRecord } from '@/lib/domain/evidence/evidence-record';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { CheckAgainForm } from './check-again-form';
import { evidenceFileHref, openFileHref, publicFileHref } from '@/lib/domain/paths/office';

type EvidenceFilesProps = {
  evidenceId: string;
  files: readonly EvidenceFileRecord[];
  /** True for accepted, public evidence: its newest file may go out with an edition. */
  isForPublic: boolean;
  /** The ids of those whose check was lost. */
  stuck: readonly string[];
  checkAgain: FormActionHandler;
};

/** The files of an item of evidence, newest first: what each is, whether it was checked, and the way to it. */
export function EvidenceFiles({ evidenceId, files, isForPublic, stuck, checkAgain }: EvidenceFilesProps) {
  return (
    <section aria-labelledby="files">
      <Heading level={2} id="files">
        Files
      </Heading>
      {files.length === 0 && <p className="govuk-body">No files have been added.</p>}
      {files.map((file) => (
        <SummaryList
          key={file.id}
          rows={[
            { key: `Version ${file.revision}`, value: <WayToFile {...{ evidenceId, file }} /> },
            {
              key: 'Added',
              value: `${formatInstant(new Date(file.addedAt))} by ${file.addedBy}, as “${file.fileName}”`,
            },
            { key: 'Checked', value: describeCheck(file) },
            { key: 'SHA-256', value: <Hashes {...file} /> },
            ...(isForPublic && file === files[0]
              ? [{ key: 'Public', value: <PublicState {...{ evidenceId, file }} /> }]
              : []),
          ]}
        />
      ))}
      {files
        .filter(({ id }) => stuck.includes(id))
        .map((file) => (
          <CheckAgainForm key={file.id} action={checkAgain} evidenceId={evidenceId} file={file} />
        ))}
    </section>
  );
}

type WayToFileProps = { evidenceId: string; file: EvidenceFileRecord };

/** A file that no scanner has looked at is reached by way of a warning. */
function WayToFile({ evidenceId, file }: WayToFileProps) {
  const { id, kind, size, scanState, revision } = file;
  const what = `${FILE_KINDS[kind]}, ${formatBytes(size)}`;
  if (scanState !== 'clean' && scanState !== 'unscanned') return what;
  const href = scanState === 'clean' ? openFileHref(id) : evidenceFileHref({ evidenceId, fileId: id });
  return (
    <a className="govuk-link" href={href}>
      Download version {revision} ({what})
    </a>
  );
}

/** Whether it goes out with the next edition, and the way to say so. */
function PublicState({ evidenceId, file: { id, clearance } }: WayToFileProps) {
  return (
    <>
      {clearance ? `Goes out with the next edition (${clearance.by}). ` : 'Stays in the office. '}
      <a className="govuk-link" href={publicFileHref({ evidenceId, fileId: id })}>
        {clearance ? 'Take it back' : 'Make it public'}
      </a>
    </>
  );
}

function describeCheck({ scanState, problem, keptSha256 }: EvidenceFileRecord): string {
  const cleaned =
    keptSha256 && scanState !== 'refused' ? '. Details that the camera recorded were removed.' : '';
  return `${SCAN_STATES[scanState]}${problem ? `. ${problem}` : cleaned}`;
}

function Hashes({ sha256, keptSha256, scanState }: EvidenceFileRecord) {
  return (
    <>
      <code className="app-code">{sha256}</code>
      {keptSha256 && scanState !== 'refused' && (
        <>
          {' '}
          as received, <code className="app-code">{keptSha256}</code> as kept
        </>
      )}
    </>
  );
}
