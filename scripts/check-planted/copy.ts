import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PlainProblem } from '@/lib/config/plain-problem';
import { type Ended, type Limits, runToEnd } from './run-to-end';

/** A folder with everything that is committed, in which faults are planted. */
export interface Copy {
  folder: string;
  commit: string;
  /** Runs Node in the folder. */
  run(args: readonly string[], limits: Limits): Promise<Ended>;
  remove(): void;
}

const git = (root: string, args: readonly string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

/** Hard links where the system has them: a copy of the packages costs a second and no room. */
function linkPackages(root: string, folder: string): void {
  const packages = join(root, 'node_modules');
  try {
    execFileSync('cp', ['-al', packages, join(folder, 'node_modules')], { stdio: 'ignore' });
  } catch {
    rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
    cpSync(packages, join(folder, 'node_modules'), { recursive: true, verbatimSymlinks: true });
  }
  // What tools remember is written in place, and would be shared through the links.
  rmSync(join(folder, 'node_modules/.cache'), { recursive: true, force: true });
}

/**
 * Copies what is committed in `root` to a temporary folder: the working tree is never touched. Whoever wants a change
 * tried commits it first.
 * @throws PlainProblem when this is not a git repository.
 */
export async function makeCopy(root: string): Promise<Copy> {
  if (!existsSync(join(root, '.git')))
    throw new PlainProblem('Faults are planted in what git holds, and there is no git here.');
  const commit = git(root, ['rev-parse', 'HEAD']);
  const folder = mkdtempSync(join(tmpdir(), 'tracker-planted-'));
  // The tests' PostgreSQL runs as another user when we are root, and must be able to enter.
  chmodSync(folder, 0o755);
  execFileSync('sh', ['-c', 'git archive "$1" | tar -x -C "$2"', 'sh', commit, folder], { cwd: root });
  linkPackages(root, folder);
  return {
    folder,
    commit,
    run: (args, limits) => runToEnd(args, { ...limits, folder }),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
