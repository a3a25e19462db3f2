import { type PublicPromise, listPromises } from '@/lib/domain/outside/promises';
import { readDocumentPage } from '@/lib/data/document/document-page';
import { listWholeLibrary } from '@/lib/data/evidence/evidence-library';
import { listEvidenceOf } from '@/lib/data/evidence/evidence';
import { findInspection } from '@/lib/data/inspections/inspections';
import { listRecommendations } from '@/lib/data/recommendations/recommendations';
import { isTrial } from '@/lib/data/trial';
import { dayInLondon } from '@/lib/domain/day';
import {
  EVIDENCE_STATES,
  EVIDENCE_STRENGTHS,
  EVIDENCE_TYPES,
  PROVENANCES,
  VISIBILITIES,
} from '@/lib/domain/evidence/evidence';
import { evidenceHorizon } from '@/lib/domain/evidence/expiry';
import type { LibraryItem } from '@/lib/domain/evidence/library';
import type { CoveredSentence } from '@/lib/domain/document/cover';
import { type Columns, tableOf } from '@/lib/domain/lists/list-table';
import { asPanelMember, panelView } from '@/lib/domain/outside/panel-view';
import { CADENCES, PROMISE_STATES } from '@/lib/domain/promises/promise';
import { libraryFilter } from '@/lib/schemas/evidence/library-filter';
import { inspectionParams } from '@/lib/schemas/promises/promise-place';
import type { ListFile } from './list-file';

const EVIDENCE: Columns<LibraryItem> = {
  title: ({ title }) => title,
  type: ({ type }) => EVIDENCE_TYPES[type],
  strength: ({ strength }) => EVIDENCE_STRENGTHS[strength],
  provenance: ({ provenance }) => PROVENANCES[provenance],
  who_can_see_it: ({ visibility }) => VISIBILITIES[visibility],
  status: ({ state }) => EVIDENCE_STATES[state],
  expires_on: ({ expiresOn }) => expiresOn,
  filed_on: ({ filedAt }) => dayInLondon(new Date(filedAt)),
  filed_by: ({ filedBy }) => filedBy,
  parts: ({ requirements }) =>
    requirements.map(({ recommendation, ref }) => `${recommendation.inspection} ${ref}`).join('; '),
  promises: ({ promises }) => promises,
  figures: ({ figures }) => figures,
};

/** The library as it is narrowed, all its pages: of restricted evidence what this person may see. */
export const evidence: ListFile = {
  permission: 'manage:read',
  async read(actor, asked) {
    const today = dayInLondon(new Date());
    const days = { today, horizon: evidenceHorizon(today) };
    return tableOf(EVIDENCE, await listWholeLibrary(actor, libraryFilter.parse(asked), days));
  },
};

const PROMISES: Columns<PublicPromise & { recommendation: string }> = {
  recommendation: ({ recommendation }) => recommendation,
  promise: ({ promise }) => promise,
  words_of_the_response: ({ quote }) => quote,
  reading_confirmed: ({ confirmed }) => (confirmed ? 'yes' : 'no'),
  owner: ({ owner }) => owner,
  role: ({ ownerRole }) => ownerRole,
  how_often: ({ cadence }) => CADENCES[cadence],
  first_period_begins_on: ({ startsOn }) => startsOn,
  due_on: ({ dueOn }) => dueOn,
  times_moved: ({ moves }) => moves.filter(({ from }) => from !== null).length,
  status: ({ state }) => PROMISE_STATES[state],
  checked_on: ({ checkedOn }) => checkedOn,
};

/** All promises of an inspection. Everybody gets the file a panel member may read. */
export const promises: ListFile = {
  permission: 'panel:read',
  async read(actor, asked) {
    const place = inspectionParams.safeParse(asked);
    if (!place.success || !(await findInspection(place.data.slug))) return null;
    const reader = asPanelMember(actor);
    const recommendations = await listRecommendations(reader, place.data.slug);
    const shown = await listEvidenceOf(
      reader,
      recommendations.map(({ id }) => id),
    );
    const showsDrafts = await isTrial();
    const items = recommendations
      .map((one) => panelView(one, shown, { showsDrafts }))
      .flatMap((one) => listPromises(one).map((promise) => ({ ...promise, recommendation: one.ref })));
    return tableOf(PROMISES, items);
  },
};

const STATES = { left: 'Has no record', recorded: 'Has records', 'not-needed': 'Needs no record' } as const;

const SENTENCES: Columns<CoveredSentence> = {
  sentence: ({ sentence }) => sentence.position,
  recommendation: ({ sentence }) => sentence.ref,
  words: ({ sentence }) => sentence.text,
  status: ({ state }) => STATES[state],
  records: ({ links }) => links.map(({ name }) => name).join('; '),
  why_no_record_is_needed: ({ sentence }) => sentence.notNeeded?.reason ?? null,
};

/** The response to an inspection, sentence by sentence. */
export const sentences: ListFile = {
  permission: 'manage:read',
  async read(actor, asked) {
    const place = inspectionParams.safeParse(asked);
    const page = place.success ? await readDocumentPage(actor, place.data.slug) : null;
    return page && tableOf(SENTENCES, page.covered);
  },
};
