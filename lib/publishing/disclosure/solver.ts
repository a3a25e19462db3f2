import loadHighs, { type Highs } from 'highs';
import {
  type Equation,
  type Goal,
  isTrueIn,
  NO_LIMIT,
  type Solve,
  type Terms,
  type World,
} from '@/lib/domain/disclosure/attacker/equations';

/*
 * HiGHS, a solver for whole numbers, as WebAssembly: it needs no program for this kind of machine. Problems are written
 * in the LP format, each in an instance of its own, so that nothing is left of one when the next is asked.
 */

/**
 * How long a question may take is counted in the solver's own steps, so that it is answered in the same way on a busy
 * machine. What helps with large problems takes longer than small ones do, and is left for those not solved at once. The
 * time is a last resort.
 */
const TRIES = [
  {
    ...{ output_flag: false, mip_heuristic_effort: 0, mip_detect_symmetry: false },
    ...{ mip_max_nodes: 50, time_limit: 2 },
  },
  { output_flag: false, mip_max_nodes: 200, time_limit: 4 },
];

/** Where as many sums as may be are to come to a number, nearly as many do as well. */
const ROUGHLY = { output_flag: false, mip_rel_gap: 0.1, mip_max_nodes: 10, time_limit: 2 };

const written = (terms: Terms): string =>
  [...terms].map(([unknown, times]) => `${times < 0 ? '-' : '+'} ${Math.abs(times)} x${unknown}`).join(' ');

function rowsOf({ terms, least, most }: Equation): string[] {
  const sum = written(terms);
  if (least === most) return [`${sum} = ${least}`];
  return [
    ...(least > -Infinity ? [`${sum} >= ${least}`] : []),
    ...(most < Infinity ? [`${sum} <= ${most}`] : []),
  ];
}

/** What is added to a problem for a goal: a number for each sum that is to be raised, no larger than the sum or than asked. */
function goalOf(goal: Goal): { objective: string; rows: string[]; bounds: string[] } {
  if (goal.way === 'any') return { objective: 'Minimize\n obj:', rows: [], bounds: [] };
  const { sums, to } = goal;
  return {
    objective: `Maximize\n obj: ${sums.map((_sum, at) => `y${at}`).join(' + ')}`,
    rows: sums.map((terms, at) => `${written(terms)} - y${at} >= 0`),
    bounds: sums.map((_sum, at) => ` 0 <= y${at} <= ${to}`),
  };
}

function problemOf(equations: readonly Equation[], goal: Goal): string {
  const unknowns = [...new Set(equations.flatMap(({ terms }) => [...terms.keys()]))];
  const { objective, rows: more, bounds: limits } = goalOf(goal);
  const rows = [...equations.flatMap(rowsOf), ...more].map((row, at) => ` r${at}: ${row}`);
  const bounds = [...unknowns.map((unknown) => ` 0 <= x${unknown} <= ${NO_LIMIT}`), ...limits];
  const whole = unknowns.map((unknown) => `x${unknown}`).join(' ');
  return [objective, 'Subject To', ...rows, 'Bounds', ...bounds, 'General', ` ${whole}`, 'End', ''].join(
    '\n',
  );
}

function solveWith(highs: Highs, equations: readonly Equation[], goal: Goal): ReturnType<Solve> {
  const problem = problemOf(equations, goal);
  for (const options of goal.way === 'raise' ? [ROUGHLY] : TRIES) {
    const { Status, Columns } = highs.solve(problem, options);
    if (Status === 'Infeasible') return 'none';
    const world = worldOf(Columns);
    // Whatever the solver says of it, a world is one in which everything is true to the last person.
    if (world.size > 0 && equations.every((one) => isTrueIn(world, one))) return world;
  }
  return 'not found';
}

const worldOf = (columns: ReturnType<Highs['solve']>['Columns']): World =>
  new Map(
    Object.values(columns)
      .filter(({ Name }) => Name.startsWith('x'))
      .map((column): [number, number] => [
        Number(column.Name.slice(1)),
        Math.round('Primal' in column ? column.Primal : 0),
      ]),
  );

/** A solver for `lib/domain/disclosure`. It takes 85 MB for as long as the process lives. */
export async function loadSolver(): Promise<Solve> {
  const highs = await loadHighs();
  return (equations, goal) => solveWith(highs, equations, goal);
}
