import { randomUUID } from 'node:crypto';
import { appendEvent, recordChange } from '@/lib/data/audit/audit';
import { inTransaction } from '@/lib/data/database';
import { hasInspection, insertBodies, insertSupportLines } from '@/lib/data/inspections/imports';
import { enqueueJob } from '@/lib/data/enqueue-job';
import { insertOffice } from '@/lib/data/office/office';
import { insertPublication } from '@/lib/data/publications/publications';
import { markAsTrial } from '@/lib/data/trial';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { dayInLondon } from '@/lib/domain/day';
import { type OfficeFacts, unnamedOffice } from '@/lib/domain/office/office-facts';
import type { Seed } from '@/lib/importing/seed/seed';
import { readResponseDocument } from '@/lib/importing/document/response-document';
import { loadMethodologies } from './load-methodologies';
import { loadFigures } from './load-figures';
import { type Demonstration, loadDemonstration } from './load-demonstration';
import { loadDocumentDrafts } from './document/load-document-drafts';
import { addReport, type NewReport } from './inspections/add-report';
import { importResponse, type ImportPlan, type OfficeDrafts } from './inspections/import-response';

export type SetUpInput = {
  seed: Seed;
  document: { fileName: string; text: string };
  plan: ImportPlan;
  /** Other reports about the same body, of which only this much is known. */
  reports: readonly NewReport[];
  /** What is known of the office of the plan’s body beside its names and its force. */
  office: Pick<OfficeFacts, 'kind' | 'website'>;
  /** Whether the database is the built-in one: then the set-up publishes the first edition itself, marked as a trial. */
  isTrial: boolean;
  /** Null for a real service. A demonstration begins with its figures, so that nothing of it is ever published. */
  demonstration: Demonstration | null;
};

const FIRST_CHANGE_NOTE =
  'This is the first edition. It shows the response as it was published, how this office reads each recommendation, and figures already published by others. The office has not recorded the status of any part yet.';

/**
 * Loads the real document, the office's first reading of it and the published figures into an empty record, and in a trial
 * asks for the first edition; all in one transaction. Anywhere else people prepare and approve the first edition, and a
 * demonstration has none. Returns false, and changes nothing, where this was done before.
 */
export async function setUp(
  { seed, document, plan, reports, office, isTrial, demonstration }: SetUpInput,
  now: Date,
): Promise<boolean> {
  const inspection = { body: plan.bodySlug, inspection: plan.slug };
  if (await hasInspection(inspection)) return false;
  await inTransaction(async () => {
    await appendEvent({
      actor: SERVICE_ACTOR,
      subject: { kind: 'service', id: plan.slug },
      event: { action: 'service set up', detail: { organisation: plan.bodySlug } },
    });
    await insertBodies(seed.bodies);
    await insertOffice(officeFacts(seed, plan, office), {
      office: plan.bodySlug,
      force: forceOf(seed)?.slug ?? '',
    });
    await insertSupportLines(seed.supportLines.map(({ area: _area, ...line }) => line));
    await importResponse(
      SERVICE_ACTOR,
      { document: readResponseDocument(document.text), ...document, plan, drafts: toDrafts(seed) },
      now,
    );
    for (const report of reports) await addReport(SERVICE_ACTOR, report);
    await loadFigures(seed, inspection);
    await loadDocumentDrafts(seed);
    await loadMethodologies(now);
    if (demonstration) await loadDemonstration(demonstration);
    else if (isTrial) await openFirstEdition(plan.bodySlug, now);
  });
  return true;
}

const forceOf = ({ bodies }: Seed) => bodies.find(({ kind }) => kind === 'force');

function officeFacts(seed: Seed, { bodySlug }: ImportPlan, office: SetUpInput['office']): OfficeFacts {
  const body = seed.bodies.find(({ slug }) => slug === bodySlug);
  if (!body) throw new Error(`The seed holds no body called “${bodySlug}”`);
  const force = forceOf(seed);
  return {
    ...unnamedOffice(body),
    ...office,
    areaCode: force?.onsCode ?? null,
    forceName: force?.name ?? null,
  };
}

function toDrafts({ reading }: Seed): OfficeDrafts {
  return {
    summaries: new Map(reading.recommendations.map(({ ref, summary }) => [ref, summary])),
    requirements: reading.requirements.map(({ recommendation, ...rest }) => ({
      ...rest,
      recommendationRef: recommendation,
    })),
    promises: reading.promises.map(({ recommendation, ...rest }) => ({
      ...rest,
      recommendationRef: recommendation,
    })),
  };
}

/** The first edition: nobody prepared it, because it says nothing that was not published before. */
async function openFirstEdition(body: string, now: Date): Promise<void> {
  await markAsTrial(now);
  const id = randomUUID();
  await recordChange(
    {
      actor: SERVICE_ACTOR,
      subject: { kind: 'publication', id },
      event: { action: 'publication prepared', detail: { number: 1 } },
    },
    async () => {
      await insertPublication({
        id,
        number: 1,
        body,
        datedOn: dayInLondon(now),
        changeNote: FIRST_CHANGE_NOTE,
        preparedById: null,
      });
      await enqueueJob('prepare-edition', { id });
    },
  );
}
