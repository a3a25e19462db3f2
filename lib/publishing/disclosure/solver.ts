import loadHighs, { type Highs } from 'highs';
import type { Equation, Goal, Solve, Terms, World } from '@/lib/domain/disclosure/attacker/equations';
import { NO_LIMIT } from '@/lib/domain/disclosure/attacker/equations';

/*
 * HiGHS, a solver for whole numbers, as WebAssembly: it needs no program for this kind of machine. Problems are written
 * in the LP format, each in an instance of its own, so that nothing is left of one when the next is asked.
 */

/** What helps with large problems takes longer than small ones do, and is left for those that are not solved at once. */
const TRIES = [
  { output_flag: false, mip_heuristic_effort: 0, mip_detect_symmetry: false, time_limit: 0.5 },
  { output_flag: false, time_limit: 1.5 },
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

const goalOf = (goal: Goal): string => {
  if (goal.way === 'any') return 'Minimize\n obj:';
  return `${goal.way === 'least' ? 'Minimize' : 'Maximize'}\n obj: ${written(goal.terms)}`;
};

function problemOf(equations: readonly Equation[], goal: Goal): string {
  const unknowns = [...new Set(equations.flatMap(({ terms }) => [...terms.keys()]))];
  const rows = equations.flatMap(rowsOf).map((row, at) => ` r${at}: ${row}`);
  const bounds = unknowns.map((unknown) => ` 0 <= x${unknown} <= ${NO_LIMIT}`);
  const whole = unknowns.map((unknown) => `x${unknown}`).join(' ');
  return [goalOf(goal), 'Subject To', ...rows, 'Bounds', ...bounds, 'General', ` ${whole}`, 'End', ''].join(
    '\n',
  );
}

/** A question that takes too long counts as one without an answer: then more is hidden than need be. */
function solveWith(highs: Highs, equations: readonly Equation[], goal: Goal): World | null {
  const problem = problemOf(equations, goal);
  for (const options of TRIES) {
    const { Status, Columns } = highs.solve(problem, options);
    if (Status === 'Infeasible') return null;
    if (Status === 'Optimal') return worldOf(Columns);
  }
  return null;
}

const worldOf = (columns: ReturnType<Highs['solve']>['Columns']): World =>
  new Map(
    Object.values(columns).map((column): [number, number] => [
      Number(column.Name.slice(1)),
      Math.round('Primal' in column ? column.Primal : 0),
    ]),
  );

/** A solver for `lib/domain/disclosure`. It takes 85 MB for as long as the process lives. */
export async function loadSolver(): Promise<Solve> {
  const highs = await loadHighs();
  return (equations, goal) => solveWith(highs, equations, goal);
}
