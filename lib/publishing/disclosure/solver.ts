import loadHighs, { type Highs } from 'highs';
import {
  type Equation,
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

function problemOf(equations: readonly Equation[]): string {
  const unknowns = [...new Set(equations.flatMap(({ terms }) => [...terms.keys()]))];
  const rows = equations.flatMap(rowsOf).map((row, at) => ` r${at}: ${row}`);
  const bounds = unknowns.map((unknown) => ` 0 <= x${unknown} <= ${NO_LIMIT}`);
  const whole = unknowns.map((unknown) => `x${unknown}`).join(' ');
  return [
    'Minimize',
    ' obj:',
    'Subject To',
    ...rows,
    'Bounds',
    ...bounds,
    'General',
    ` ${whole}`,
    'End',
    '',
  ].join('\n');
}

function solveWith(highs: Highs, equations: readonly Equation[]): ReturnType<Solve> {
  const problem = problemOf(equations);
  for (const options of TRIES) {
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
  return (equations) => solveWith(highs, equations);
}
