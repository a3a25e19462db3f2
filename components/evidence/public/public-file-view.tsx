import { FormTitle } from '@/components/forms/form-title';
import { NarrowPage } from '@/components/layout/narrow-page';
import { BackLink } from '@/components/ui/back-link';
import { Heading } from '@/components/ui/heading';
import { InsetText } from '@/components/ui/inset-text';
import { SummaryList } from '@/components/ui/summary-list';
import { WarningText } from '@/components/ui/warning-text';
import { formatInstant } from '@/lib/domain/day';
import { FILE_KINDS } from '@/lib/domain/evidence/evidence-file';
import type { EvidenceFileRecord, EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import { type HiddenInFile, whyNotWith } from '@/lib/domain/evidence/public-file';
import { formatBytes } from '@/lib/domain/format-bytes';
import { evidenceHref, openFileHref } from '@/lib/domain/paths/office';
import { EMPTY_FORM, type FormActionHandler } from '@/lib/schemas/form-state';
import { ClearFileForm } from './clear-file-form';
import { TakeFileBackForm } from './take-file-back-form';

type PublicFileViewProps = {
  evidence: EvidenceRecord;
  file: EvidenceFileRecord;
  /** Why it cannot be made public; null when it can. */
  whyNot: string | null;
  /** Why this person cannot make it public. */
  whyNotYou: string | null;
  found: readonly HiddenInFile[];
  actions: Record<'clear' | 'takeBack', FormActionHandler>;
};

const TITLE = 'Make this file public';
const GOES_OUT = 'This file goes out with the next edition';

/** One file of evidence: what an approver looks for before it goes out with the next edition, or how that is taken back. */
export function PublicFileView(props: PublicFileViewProps) {
  const { evidence, file, whyNot, whyNotYou, found, actions } = props;
  const ids = { id: evidence.id, file: file.id };
  const isCleared = file.clearance !== null;
  const goesOut = isCleared && whyNot === null;
  const stop = goesOut ? null : (whyNot ?? whyNotYou ?? whyNotWith(found));
  return (
    <NarrowPage before={<BackLink href={evidenceHref(evidence.id)}>Evidence</BackLink>}>
      {stop !== null && !isCleared && <FormTitle page={TITLE} state={EMPTY_FORM} />}
      <Heading level={1} className="govuk-heading-l">
        {goesOut ? GOES_OUT : TITLE}
      </Heading>
      <Facts evidence={evidence} file={file} />
      {stop !== null && <InsetText>{stop}</InsetText>}
      {whyNot === null && whyNotYou === null && <Found found={found} kind={file.kind} />}
      {isCleared && (
        <TakeFileBackForm action={actions.takeBack} ids={ids} page={goesOut ? GOES_OUT : TITLE} />
      )}
      {!isCleared && stop === null && (
        <>
          <WarningText>
            Anybody can download it from the next edition on. Copies that others made cannot be called back.
          </WarningText>
          <ClearFileForm action={actions.clear} ids={ids} page={TITLE} />
        </>
      )}
    </NarrowPage>
  );
}

function Facts({ evidence, file }: Pick<PublicFileViewProps, 'evidence' | 'file'>) {
  const { id, kind, size, scanState, revision, clearance, keptSha256, sha256 } = file;
  const what = `${FILE_KINDS[kind]}, ${formatBytes(size)}`;
  return (
    <SummaryList
      rows={[
        { key: 'Evidence', value: evidence.title },
        {
          key: `Version ${revision}`,
          value:
            scanState === 'clean' ? (
              <a className="govuk-link" href={openFileHref(id)}>
                Download it ({what})
              </a>
            ) : (
              what
            ),
        },
        { key: 'SHA-256', value: <code className="app-code">{keptSha256 ?? sha256}</code> },
        ...(clearance
          ? [{ key: 'Made public', value: `${formatInstant(new Date(clearance.at))} by ${clearance.by}` }]
          : []),
      ]}
    />
  );
}

/** What this service saw. It says where it did not look. */
function Found({ found, kind }: Pick<PublicFileViewProps, 'found'> & Pick<EvidenceFileRecord, 'kind'>) {
  return (
    <>
      <Heading level={2}>What we found in it</Heading>
      {found.length === 0 && (
        <p className="govuk-body">
          {kind === 'pdf' && 'We found no comments, layers or properties. There may still be some.'}
          {kind === 'png' && 'We removed what the camera or program had recorded when we received it.'}
          {kind === 'csv' && 'A CSV file hides nothing. Read all of it.'}
        </p>
      )}
      {found.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {found.map(({ sentence }) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}
