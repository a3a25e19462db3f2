import { setTimeout as wait } from 'node:timers/promises';
import { findPublication } from '@/lib/data/publications';
import { NO_TARGET } from '@/lib/domain/figure-import';
import type { SignedInActor } from '@/lib/domain/permissions';
import { withClient } from '@/lib/hosting/roles';
import { approvePublication } from '@/lib/services/approve-publication';
import { type FileEvidenceInput, fileEvidence } from '@/lib/services/file-evidence';
import { receiveFigures } from '@/lib/services/import-figures';
import { preparePublication } from '@/lib/services/prepare-publication';

export type People = { officer: SignedInActor; approver: SignedInActor };

/** What was acknowledged: the ids of evidence, and how often the rest was. */
export type Written = { evidence: string[]; prepared: number; approved: number; files: number };

const BETWEEN_WRITES = 100;
const WRITES_BETWEEN_EDITIONS = 30;
const WRITES_BETWEEN_FILES = 50;

const EVIDENCE: FileEvidenceInput = {
  ...{ inspection: '2021-phase-one', recommendation: '5', requirements: ['5a'] },
  ...{ title: 'Written while parts are killed', description: 'Made up', publicSummary: null },
  ...{ type: 'case-audit', strength: 'output', provenance: 'office-tested', visibility: 'opcc' },
  ...{ state: 'draft', effectiveFrom: null, effectiveTo: null, expiresOn: null, link: null },
};

/** More than is read while a person waits, so that the worker reads it. */
const file = (): File =>
  new File(
    ['Month,Charges,All outcomes\n', ...Array.from({ length: 40_000 }, (_, at) => `Row ${at},1,20\n`)],
    'made-up.csv',
  );

/** The trial accounts who act. */
export async function findPeople(ownerUrl: string): Promise<People> {
  const { rows } = await withClient(ownerUrl, (client) =>
    client.query<SignedInActor>(
      `select id, name, role from user_account where role in ('officer', 'approver')`,
    ),
  );
  const officer = rows.find(({ role }) => role === 'officer');
  const approver = rows.find(({ role }) => role === 'approver');
  if (!officer || !approver) throw new Error('The trial accounts were not found');
  return { officer, approver };
}

/** True when it was done and acknowledged; while a part is away it may not be. */
async function isDone(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

/** Files evidence without a pause, and now and then prepares an edition, approves it and sends a file of figures. */
export function keepOfficeBusy({ officer, approver }: People): { stop(): Promise<Written> } {
  const written: Written = { evidence: [], prepared: 0, approved: 0, files: 0 };
  let isStopping = false;
  let open: string | null = null;

  const approve = async (id: string): Promise<void> => {
    const { hash } = (await findPublication(id)) ?? {};
    if (!hash || !(await isDone(approvePublication(approver, { id, hash }, new Date())))) return;
    written.approved += 1;
    open = null;
  };

  const moveEditions = async (): Promise<void> => {
    if (open !== null) await approve(open);
    const prepared = await preparePublication(officer, { changeNote: 'Made up' }, new Date()).catch(
      () => null,
    );
    if (prepared === null) return;
    written.prepared += 1;
    open = prepared;
  };

  const working = (async () => {
    for (let turn = 1; !isStopping; turn += 1) {
      const id = await fileEvidence(officer, EVIDENCE, new Date()).catch(() => null);
      if (id !== null) written.evidence.push(id);
      if (turn % WRITES_BETWEEN_EDITIONS === 1) await moveEditions().catch(() => undefined);
      const order = {
        measure: 'C.1',
        file: file(),
        target: { ...NO_TARGET, source: 'Made up' },
        mappingName: null,
      };
      if (turn % WRITES_BETWEEN_FILES === 1 && (await isDone(receiveFigures(officer, order, new Date()))))
        written.files += 1;
      await wait(BETWEEN_WRITES);
    }
  })();
  return {
    async stop() {
      isStopping = true;
      await working;
      return written;
    },
  };
}
