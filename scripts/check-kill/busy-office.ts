import { setTimeout as wait } from 'node:timers/promises';
import { findUncoveredOpenPublication } from '@/lib/data/uncovered/publications';
import { LEFT_OUT_OF_EVIDENCE } from '@/lib/domain/evidence/evidence-record';
import { NO_TARGET } from '@/lib/domain/figures/figure-import';
import type { SignedInActor } from '@/lib/domain/permissions';
import { withClient } from '@/lib/hosting/postgres/roles';
import { approvePublication } from '@/lib/services/publications/approve-publication';
import type { ReceiveFiguresInput } from '@/lib/schemas/figures/figures-import';
import type { FileEvidenceInput } from '@/lib/schemas/evidence/file-evidence';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';
import { receiveFigures } from '@/lib/services/figures/import-figures';
import { preparePublication } from '@/lib/services/publications/prepare-publication';
import type { Kind } from './work-under-way';

export type People = { officer: SignedInActor; approver: SignedInActor };

/** The ids of what was acknowledged. */
export type Acknowledged = { evidence: string[]; editions: string[]; approvals: string[]; files: string[] };

export type BusyOffice = {
  /** Begins work of this kind once all before it has ended. Answers its id. */
  begin(kind: Kind): Promise<string>;
  /** Settles when so many more pieces of evidence were acknowledged: writing goes on. */
  untilWritten(more: number): Promise<void>;
  stop(): Promise<Acknowledged>;
};

/** In milliseconds. */
const BETWEEN_WRITES = 100;
const LOOK_EVERY = 100;
const LONGEST = 180_000;

const EVIDENCE: FileEvidenceInput = {
  ...LEFT_OUT_OF_EVIDENCE,
  ...{ inspection: '2021-phase-one', recommendation: '5', requirements: ['5a'] },
  ...{ title: 'Written while parts are killed', description: 'Made up', state: 'draft' },
  ...{ type: 'case-audit', strength: 'output', provenance: 'office-tested', visibility: 'opcc', readers: [] },
};

/** More than is read while a person waits, so that the worker reads it. */
function figures(): ReceiveFiguresInput {
  const rows = Array.from({ length: 40_000 }, (_, at) => `Row ${at},1,20\n`);
  const file = new File(['Month,Charges,All outcomes\n', ...rows], 'made-up.csv');
  return { measure: 'C.1', file, target: { ...NO_TARGET, source: 'Made up' }, mappingName: null };
}

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

/** Tries until it is there. @throws Error after 3 minutes, with what stopped it last. */
async function untilFound<T>(what: string, find: () => Promise<T | null>): Promise<T> {
  const until = performance.now() + LONGEST;
  let problem: unknown;
  while (performance.now() < until) {
    const found = await find().catch((error: unknown) => {
      problem = error;
      return null;
    });
    if (found !== null) return found;
    await wait(LOOK_EVERY);
  }
  throw new Error(`${what} took more than 3 minutes`, { cause: problem });
}

/** Files evidence all the time, and begins other work when it is asked to. */
export function keepOfficeBusy({ officer, approver }: People): BusyOffice {
  const done: Acknowledged = { evidence: [], editions: [], approvals: [], files: [] };
  let isStopping = false;

  const prepare = async (): Promise<string> => {
    const id = await preparePublication(officer, { changeNote: 'Made up' }, new Date());
    done.editions.push(id);
    return id;
  };
  const approve = async ({ id, hash }: { id: string; hash: string | null }): Promise<void> => {
    await approvePublication(approver, { id, hash: hash ?? '' }, new Date());
    done.approvals.push(id);
  };
  const untilDraft = () =>
    untilFound('Preparing an edition', async () => {
      const open = await findUncoveredOpenPublication();
      if (!open) await prepare();
      return open?.state === 'draft' ? open : null;
    });
  const untilNoneIsOpen = () =>
    untilFound('Publishing an edition', async () => {
      const open = await findUncoveredOpenPublication();
      if (open?.state === 'draft') await approve(open);
      return open ? null : true;
    });

  const beginnings: Readonly<Record<Kind, () => Promise<string>>> = {
    import: async () => {
      const id = await receiveFigures(officer, figures(), new Date());
      done.files.push(id);
      return id;
    },
    preparation: async () => {
      await untilNoneIsOpen();
      return prepare();
    },
    approval: async () => {
      const draft = await untilDraft();
      // Publishing takes a moment only: whoever waited for the answer would come too late to see it under way.
      void approve(draft).catch(() => undefined);
      return draft.id;
    },
  };

  const writing = (async () => {
    while (!isStopping) {
      const id = await fileEvidence(officer, EVIDENCE, new Date()).catch(() => null);
      if (id !== null) done.evidence.push(id);
      await wait(BETWEEN_WRITES);
    }
  })();
  return {
    begin: (kind) => beginnings[kind](),
    async untilWritten(more) {
      const enough = done.evidence.length + more;
      await untilFound('Writing evidence', async () => (done.evidence.length >= enough ? true : null));
    },
    async stop() {
      isStopping = true;
      await writing;
      return done;
    },
  };
}
