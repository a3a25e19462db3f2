import { listLinkChoices, replaceMeasureLinks } from '@/lib/data/measures/measure-links';
import { findUncoveredMeasure } from '@/lib/data/uncovered/measures';
import {
  describeMeasureLinks,
  type LinkChoice,
  linkEditsBetween,
  linkRowsOf,
  linksInOrder,
  type MeasureLinks,
} from '@/lib/domain/measures/measure-links';
import type { SignedInActor } from '@/lib/domain/permissions';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import { Refusal } from '@/lib/domain/refusal';
import type { ChangeMeasureLinksInput } from '@/lib/schemas/edit-measure';
import { conflictOnMeasure, measureToChange, recordMeasureChange } from './change-measure';

/**
 * Changes which recommendations, and which of their requirements, a measure is linked to. Links that end are kept.
 * @throws Conflict when somebody else saved first; Refusal when nothing differs, or when this person may not change it.
 */
export async function changeMeasureLinks(
  actor: SignedInActor,
  input: ChangeMeasureLinksInput,
  now: Date,
): Promise<void> {
  const { measure: ref, version, reason } = input;
  const measure = await measureToChange(actor, ref);
  const choices = await listLinkChoices();
  const conflict = (found: MeasureRecord) =>
    conflictOnMeasure(actor, found, describeMeasureLinks(linksOf(choices, found)));
  if (measure.version !== version) throw await conflict(measure);

  const links = linksInOrder(choices, input);
  if (links.recommendations.length === 0) {
    throw new Refusal('unusable-input', 'Select at least 1 recommendation from the list', 'recommendations');
  }
  const changes = linkEditsBetween(linksOf(choices, measure), links);
  if (changes.length === 0) {
    throw new Refusal('unusable-input', 'Nothing was changed, so there is nothing to save.');
  }
  const event = { action: 'measure links changed', detail: { measure: ref, changes, reason } } as const;
  await recordMeasureChange(
    actor,
    { measure, event, kind: 'links-changed', changes, reason, now },
    async () => {
      const asked = choices.map(({ id }) => id);
      const saved = { measureId: measure.id, version, asked, links: linkRowsOf(choices, links), at: now };
      if (!(await replaceMeasureLinks(saved)))
        throw await conflict((await findUncoveredMeasure(ref)) ?? measure);
    },
  );
}

const linksOf = (choices: readonly LinkChoice[], measure: MeasureRecord): MeasureLinks =>
  linksInOrder(choices, measure);
