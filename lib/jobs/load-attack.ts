import { listFiguresOfEditions } from '@/lib/data/publications/editions';
import { readPastFigures } from '@/lib/publishing/disclosure/past-figures';
import { loadSolver } from '@/lib/publishing/disclosure/solver';
import { type Attack, decideFigures } from '@/lib/services/measures/decide-figures';

/** What tries the figures: a solver, which takes 85 MB for as long as the process lives, and what every edition showed that is or may soon be public. */
export const loadAttack = async (): Promise<Attack> => ({
  solve: await loadSolver(),
  readPast: async () =>
    (await listFiguresOfEditions()).map(({ id, number, csv }) => ({ id, ...readPastFigures(number, csv) })),
});

/** Decides what is shown of every figure outside the office: see `decideFigures`. */
export async function decideAllFigures(now: Date): Promise<void> {
  await decideFigures(await loadAttack(), now);
}
