import { NarrowPage } from '@/components/layout/narrow-page';
import { correctEvidenceHref, OFFICE } from '@/lib/domain/paths/office';
import { BackLink } from '@/components/ui/back-link';
import { InsetText } from '@/components/ui/inset-text';
import { whyNotAddFile } from '@/lib/domain/evidence/evidence-file';
import { type EvidenceCorrection, whyNotCorrect } from '@/lib/domain/evidence/correction';
import { whyNotDecide, whyNotSend } from '@/lib/domain/evidence/evidence';
import type { EvidenceLink } from '@/lib/domain/evidence/evidence-link';
import type { AuditLine } from '@/lib/domain/audit-event';
import { can, type SignedInActor } from '@/lib/domain/permissions';
import type { EvidenceFileRecord, EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { Corrections } from './edit/corrections';
import { Details } from '@/components/ui/details';
import { TakeFilesOutForm } from './edit/take-files-out-form';
import { AddFileForm } from './add-file-form';
import { DecideForm } from './decide-form';
import { EvidenceFiles } from './evidence-files';
import { EvidenceHistory } from './evidence-history';
import { EvidenceView } from './evidence-view';
import { LinkedTo } from './links/linked-to';
import { SendForm } from './send-form';

type EvidencePageViewProps = {
  actor: SignedInActor;
  /** With the state it has on the day. */
  evidence: EvidenceRecord;
  /** Of this evidence; null where this person may not open files. */
  files: readonly EvidenceFileRecord[] | null;
  /** The ids of files whose check was lost. */
  stuckFiles: readonly string[];
  links: readonly EvidenceLink[];
  corrections: readonly EvidenceCorrection[];
  /** What was recorded of it, newest first. */
  events: readonly AuditLine[];
  actions: Record<'decide' | 'send' | 'receive' | 'addFile' | 'checkAgain' | 'takeOut', FormActionHandler>;
};

/** One item of evidence, and what this person can do with it now. */
export function EvidencePageView(props: EvidencePageViewProps) {
  const { actor, evidence, files, stuckFiles, links, corrections, events, actions } = props;
  const mayDecide = can(actor.role, 'evidence:decide');
  const isWaiting = evidence.state === 'in-review';
  const whyNot = whyNotDecide(evidence, actor.id);
  const decides = mayDecide && whyNot === null;
  const whyNotSent = whyNotSend(evidence, mayDecide);
  return (
    <NarrowPage before={<BackLink href={OFFICE.evidence}>Evidence</BackLink>}>
      <EvidenceView evidence={evidence} />
      {mayCorrect(actor, evidence) && (
        <p className="govuk-body">
          <a className="govuk-link" href={correctEvidenceHref(evidence.id)}>
            Correct this evidence
          </a>
        </p>
      )}
      {evidence.state === 'requested' && can(actor.role, 'evidence:correct') && (
        <SendForm action={actions.receive} evidence={evidence} text="It has come" />
      )}
      <LinkedTo
        evidenceId={evidence.id}
        links={links}
        mayLink={can(actor.role, 'evidence:link') && evidence.state !== 'rejected'}
      />
      {files && (
        <EvidenceFiles
          evidenceId={evidence.id}
          files={files}
          isForPublic={evidence.state === 'accepted' && evidence.visibility === 'public'}
          stuck={stuckFiles}
          checkAgain={actions.checkAgain}
        />
      )}
      {can(actor.role, 'evidence:add-file') && whyNotAddFile(evidence.state) === null && (
        <AddFileForm action={actions.addFile} evidenceId={evidence.id} />
      )}
      {files?.some(({ scanState }) => scanState !== 'taken-out') && can(actor.role, 'erasure:ask') && (
        <Details summary="A file holds personal data that should not be here">
          <TakeFilesOutForm action={actions.takeOut} evidenceId={evidence.id} />
        </Details>
      )}
      {evidence.state === 'draft' && whyNotSent && <InsetText>{whyNotSent}</InsetText>}
      {whyNotSent === null && can(actor.role, 'evidence:send') && (
        <SendForm action={actions.send} evidence={evidence} text="Send for review" />
      )}
      {isWaiting && !decides && (
        <InsetText>
          {mayDecide && whyNot ? whyNot : 'An approver needs to decide on this evidence.'}
        </InsetText>
      )}
      {decides && <DecideForm action={actions.decide} evidence={evidence} />}
      <Corrections corrections={corrections} />
      <EvidenceHistory events={events} />
    </NarrowPage>
  );
}

function mayCorrect(actor: SignedInActor, evidence: EvidenceRecord): boolean {
  // What has expired was accepted.
  const state = evidence.state === 'expired' ? 'accepted' : evidence.state;
  return can(actor.role, 'evidence:correct') && whyNotCorrect({ ...evidence, state }, actor.id) === null;
}
