import { appendEvent } from '@/lib/data/audit/audit';
import { inTransaction } from '@/lib/data/database';
import { type FoundIncident, insertIncidents } from '@/lib/data/incidents';
import { findStateOfFigures, insertDecisions, lockDecisions } from '@/lib/data/measures/decide-figures';
import { listUncoveredDecisions } from '@/lib/data/uncovered/decisions';
import { listUncoveredMeasures } from '@/lib/data/uncovered/measures';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { describePeriod } from '@/lib/domain/figure';
import type { Solve } from '@/lib/domain/disclosure/attacker/equations';
import {
  type DecidedFigures,
  decideFigures as decide,
  newDecisions,
} from '@/lib/domain/measures/decide-figures';
import type { FigureName, PastEdition } from '@/lib/domain/measures/figures-for-reader';

/** What deciding needs and no service may load: a solver, and the figures of every edition that was or may soon be public. */
export type Attack = {
  solve: Solve;
  /** The oldest first; `id` is that of the publication. */
  readPast: () => Promise<readonly { id: string; measures: PastEdition['measures'] }[]>;
};

const MOST_TRIES = 5;

/**
 * Decides what is shown of every figure outside the office, and keeps it. Working it out takes seconds to minutes and holds
 * no lock; it counts only where the record is then as it was read, so a decision never rests on less than is known.
 * @throws Error when the record changed each time.
 */
export async function decideFigures({ solve, readPast }: Attack, now: Date): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const state = await findStateOfFigures();
    const [measures, published] = await Promise.all([listUncoveredMeasures(), readPast()]);
    const past = published.map((one, at) => ({ edition: at, measures: one.measures }));
    const decided = decide(measures, { past, solve });
    const incidents = decided.incidents.flatMap(({ edition, figure }): FoundIncident[] => {
      const told = published[edition];
      return told ? [{ publication: told.id, figure: figure && inWords(figure) }] : [];
    });
    const isSaved = await inTransaction(async () => {
      await lockDecisions();
      if ((await findStateOfFigures()) !== state) return false;
      await save(decided, now);
      await saveIncidents(incidents, now);
      return true;
    }, 'worker');
    if (isSaved) return;
  }
  throw new Error(`The figures changed ${MOST_TRIES} times while it was decided what is shown of them`);
}

async function save({ decisions }: DecidedFigures, now: Date): Promise<void> {
  const [panel, everybody] = [await listUncoveredDecisions('panel'), await listUncoveredDecisions('public')];
  const changed = newDecisions(decisions, { panel, public: everybody });
  if (changed.length === 0) return;
  await insertDecisions(changed, now);
  const outside = decisions.filter(({ audience }) => audience === 'public');
  await appendEvent({
    actor: SERVICE_ACTOR,
    subject: { kind: 'figures', id: 'decisions' },
    event: {
      action: 'small numbers decided',
      detail: {
        decided: outside.length,
        changed: changed.length,
        hidden: outside.filter(({ hides }) => hides.length > 0).length,
        nearlyShown: outside.filter(({ nearlyShown }) => nearlyShown).length,
      },
    },
  });
}

const inWords = ({ ref, title, period }: FigureName) => ({
  measure: ref,
  series: title,
  period: describePeriod(period),
});

/** What editions tell already is kept for an approver to decide on. */
async function saveIncidents(found: readonly FoundIncident[], now: Date): Promise<void> {
  const added = found.length === 0 ? 0 : await insertIncidents(found, now);
  if (added === 0) return;
  await appendEvent({
    actor: SERVICE_ACTOR,
    subject: { kind: 'figures', id: 'incidents' },
    event: { action: 'incidents found', detail: { found: added } },
  });
}
