import { EvidencePageView } from '@/components/evidence/evidence-page-view';
import { FormsPage } from '@/components/forms/forms-page';
import { FORM_METADATA } from '@/components/layout/page-title';
import { listEventsAbout } from '@/lib/data/audit/audit';
import { listCorrections } from '@/lib/data/evidence/corrections';
import { listEvidenceLinks } from '@/lib/data/evidence/evidence-links';
import { listEvidenceFiles } from '@/lib/data/evidence/evidence-files';
import { listStuckWork } from '@/lib/data/stuck-work';
import { dayInLondon } from '@/lib/domain/day';
import { asOn } from '@/lib/domain/evidence/expiry';
import { can } from '@/lib/domain/permissions';
import { requireEvidence } from '@/lib/server/request/require-record';
import { lookForFilesAction } from '../../office/erasures/actions';
import {
  addEvidenceFileAction,
  checkFileAgainAction,
  decideEvidenceAction,
  receiveEvidenceAction,
  sendEvidenceAction,
} from './actions';

export const metadata = FORM_METADATA;

/** One item of evidence: what it is, what it is linked to, its files, and what this person may do with it. */
export default async function EvidencePage({ params }: { params: Promise<unknown> }) {
  const { actor, record: evidence } = await requireEvidence('manage:read', params);
  const { id } = evidence;
  const [files, events, stuck, links, corrections] = await Promise.all([
    can(actor.role, 'evidence:open-file') ? listEvidenceFiles(actor, id) : null,
    listEventsAbout(actor, [{ kind: 'evidence', id }]),
    listStuckWork(),
    listEvidenceLinks(actor, id),
    listCorrections(actor, id),
  ]);
  return (
    <FormsPage page="Evidence">
      <EvidencePageView
        actor={actor}
        evidence={asOn(evidence, dayInLondon(new Date()))}
        files={files}
        stuckFiles={stuck.map((work) => work.id)}
        links={links}
        corrections={corrections}
        events={events}
        actions={{
          ...{ decide: decideEvidenceAction, send: sendEvidenceAction, receive: receiveEvidenceAction },
          ...{
            addFile: addEvidenceFileAction,
            checkAgain: checkFileAgainAction,
            takeOut: lookForFilesAction,
          },
        }}
      />
    </FormsPage>
  );
}
