import { randomUUID } from 'node:crypto';
import { recordChange } from '@/lib/data/audit/audit';
import { listBodies } from '@/lib/data/bodies';
import { insertPromise } from '@/lib/data/promises/promises';
import { touchRecommendation } from '@/lib/data/recommendations/responses';
import { dayInLondon, formatDay } from '@/lib/domain/day';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import { DUE_WORDS } from '@/lib/domain/promises/due-date';
import {
  describeOwnAction,
  OWN_ACTION,
  type PromiseAdded,
  whyNotAdd,
} from '@/lib/domain/promises/promise-added';
import { inWords, ownerInWords, tellPromise } from '@/lib/domain/promises/promise-change';
import { numberPromises } from '@/lib/domain/promises/promises-of';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import { type Conflict, Refusal } from '@/lib/domain/refusal';
import type { AddPromiseInput } from '@/lib/schemas/promises/add-promise';
import { conflictOver } from '@/lib/services/conflict-over';
import { recommendationAt } from '@/lib/services/requirement-at';

function toAdded({ from, words, quote, owners, ownerRole, ...input }: AddPromiseInput): PromiseAdded {
  const { cadence, startsOn, dated, dueOn } = input;
  const isDated = dated === 'yes';
  return {
    ...{ from, promise: words, quote, owners, ownerRole, cadence, startsOn, isDated },
    dueOn: isDated ? dueOn : null,
    madeOn: from === OWN_ACTION ? input.madeOn : null,
  };
}

/**
 * Adds a promise that a response makes, or an action of the office's own. Whoever adds it has read it, so it is confirmed.
 * @returns its id.
 * @throws Conflict when somebody else saved first; Refusal when it may not be added, by this person or at all.
 */
export async function addPromise(actor: SignedInActor, input: AddPromiseInput, now: Date): Promise<string> {
  assertMay(actor, 'promise:change');
  const { recommendation } = await recommendationAt(actor, input);
  if (recommendation.version !== input.version) throw await conflictOn(recommendation);
  const bodies = await listBodies();
  const added = toAdded(input);
  const why = whyNotAdd(added, { recommendation, bodies, today: dayInLondon(now) });
  if (why) throw new Refusal('unusable-input', why.sentence, FIELDS[why.field] ?? why.field);

  const { from, isDated: _isDated, ...written } = added;
  const response = recommendation.responses.find(({ id }) => id === from);
  const said = response
    ? `The response of ${formatDay(response.datedOn)}`
    : describeOwnAction(added.madeOn ?? dayInLondon(now));
  const told = [
    { label: 'Where it comes from', value: said },
    ...tellPromise(inWords(added), bodies),
    { label: DUE_WORDS.to, value: added.dueOn ? formatDay(added.dueOn) : 'No date was given' },
  ];
  const id = randomUUID();
  const changes = told
    .filter(({ value }) => value !== '')
    .map(({ label, value }) => ({ label, from: null, to: value }));
  await recordChange(
    {
      actor,
      subject: { kind: 'commitment', id },
      event: { action: 'promise added', detail: { changes, reason: input.reason } },
    },
    async () => {
      if (!(await touchRecommendation(recommendation))) {
        throw await conflictOn((await recommendationAt(actor, input)).recommendation);
      }
      await insertPromise({
        ...{ ...written, id, owners: [...written.owners], owner: ownerInWords(written.owners, bodies) },
        responseId: response?.id ?? null,
        recommendationId: response ? null : recommendation.id,
        ...{ addedById: actor.id, now },
      });
    },
  );
  return id;
}

/** The fields of the form that bear another name than what they are of a promise. */
const FIELDS: Readonly<Record<string, string>> = { promise: 'words' };

/** What is saved now, for the second of two people: the promises of the recommendation. */
async function conflictOn(recommendation: RecommendationRecord): Promise<Conflict> {
  const promises = numberPromises(recommendation).map(({ number, promise }) => `${number}. ${promise}`);
  return conflictOver(
    { kind: 'recommendation', id: recommendation.id },
    { version: recommendation.version, saved: [{ label: 'Promises', value: promises.join(' ') }] },
  );
}
