import type { Day } from '@/lib/domain/day';
import type { PublicAssessment, PublicRequirement } from '@/lib/domain/outside/snapshot';
import { FINDING_LABELS, FORCE_LABELS } from './dials';

/** One step in the history of a part: what was recorded, from which day, and why. */
export type PartStep = { on: Day; title: string; words: string };

/** What was recorded of a part, oldest first, each step said as a change from the one before. */
export function stepsOfPart({
  ref,
  addressedTo,
  history,
}: Pick<PublicRequirement, 'ref' | 'addressedTo' | 'history'>): PartStep[] {
  const oldestFirst = history.toReversed();
  return oldestFirst.map((entry, index) => {
    const earlier = oldestFirst.slice(0, index).reverse();
    const said = addressedTo === 'national' ? ['our note'] : tellEntry(entry, earlier);
    return { on: entry.effectiveOn, title: `Part ${ref}: ${said.join(', and ')}`, words: entry.reason };
  });
}

/** What an entry says that was not said before it. `earlier`: newest first. */
function tellEntry(entry: PublicAssessment, earlier: readonly PublicAssessment[]): string[] {
  const said = [
    tellWord('the force says', labelOfForce(entry), firstOf(earlier, labelOfForce)),
    tellWord('we found', labelOfFinding(entry), firstOf(earlier, labelOfFinding)),
    tellReplacement(entry),
  ].filter((words) => words !== null);
  return said.length === 0 ? ['looked at again, no change'] : said;
}

const labelOfForce = ({ force }: PublicAssessment) => force && FORCE_LABELS[force.says];
const labelOfFinding = ({ found }: PublicAssessment) => found && FINDING_LABELS[found.finding];

const firstOf = (
  newestFirst: readonly PublicAssessment[],
  labelOf: (entry: PublicAssessment) => string | null,
): string | null => newestFirst.map(labelOf).find((label) => label !== null) ?? null;

function tellWord(who: string, now: string | null, before: string | null): string | null {
  if (now === null || now === before) return null;
  return before === null ? `${who} “${now}”` : `${who} “${now}”, no longer “${before}”`;
}

function tellReplacement({ superseded }: PublicAssessment): string | null {
  if (superseded === null) return null;
  return superseded === 'ended' ? 'not superseded any more' : `superseded by “${superseded.by}”`;
}
