import { decisionsOf } from '@/lib/domain/measures/decide-figures';
import { type Audience, type Decisions, figureKey } from '@/lib/domain/measures/figure-decision';
import { coverMeasures } from '@/lib/domain/measures/figures-for-reader';
import type { MeasureRecord } from '@/lib/domain/measures/measure-record';
import * as outside from '@/lib/domain/outside/measures/measures';
import type { Role } from '@/lib/domain/permissions';
import * as publishing from '@/lib/publishing/snapshot';

/*
 * What readers outside the office get when every figure was decided on by the rules alone, before an attacker tries it: for
 * tests of the rules, and of pages whose figures are all that matters.
 */

/** The decisions of the rules, for one audience. */
function decisionsByRules(measures: readonly MeasureRecord[], audience: Audience): Decisions {
  const byRules = coverMeasures(measures);
  const decisions = decisionsOf(measures, { byRules, tried: byRules });
  return new Map(decisions.filter((one) => one.audience === audience).map((one) => [figureKey(one), one]));
}

export const measuresFor = (role: Role, measures: readonly MeasureRecord[]) =>
  outside.measuresFor(role, measures, decisionsByRules(measures, 'panel'));

export const publicMeasures = (measures: readonly MeasureRecord[]) =>
  outside.publicMeasures(measures, decisionsByRules(measures, 'public'));

export const takeSnapshot = (input: publishing.SnapshotInput) =>
  publishing.takeSnapshot(input, publicMeasures(input.measures));
