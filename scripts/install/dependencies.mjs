import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand } from './command.mjs';
import { waitForLock } from './lock.mjs';

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Packages for other machines are listed in the lock file and rightly absent here. */
const mayBeAbsent = (entry) => Boolean(entry.optional || entry.devOptional || entry.link);

/**
 * True when `node_modules` holds exactly what package-lock.json lists. npm writes its own list there as the last
 * thing it does, so a broken-off installation, a forgotten one and one without the tools for tests are all seen.
 */
export function isInstalled(root) {
  const installedList = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return false;
  const installed = packagesOf(installedList);
  const { '': _ourselves, ...wanted } = packagesOf(join(root, 'package-lock.json'));
  const isWanted = ([path, entry]) =>
    wanted[path]?.version === entry.version && wanted[path]?.integrity === entry.integrity;
  const isThere = ([path, entry]) => path in installed || mayBeAbsent(entry);
  return Object.entries(installed).every(isWanted) && Object.entries(wanted).every(isThere);
}

/** npm as a program and its first arguments: the one that runs us, else the one beside this Node, else the one on PATH. */
export function npmCommand() {
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const script = [process.env.npm_execpath, beside].find(
    (path) => path?.endsWith('npm-cli.js') && existsSync(path),
  );
  return script ? { program: process.execPath, args: [script] } : { program: 'npm', args: [] };
}

/** What to show of a failed installation: npm's own reasons, without its advice about log files. */
function reasonsIn(output) {
  const lines = output
    .split('\n')
    .filter((line) => /^npm (error|ERR!)/.test(line) && !line.includes('complete log'));
  return lines.slice(0, 8).join('\n') || output.trim().split('\n').slice(-8).join('\n');
}

/**
 * Installs exactly what package-lock.json lists, tools for tests included, unless it is there already.
 * No package may run a program of its own while it is installed: none of ours needs to, and one would download.
 * Answers one problem as text, or null.
 */
export async function installDependencies(root) {
  if (isInstalled(root)) return null;
  const release = await waitForLock(join(root, '.build', 'install.lock'), 'installing the same packages');
  try {
    if (isInstalled(root)) return null;
    console.log('Installing what the service needs (about a minute, only when it has changed).');
    const { program, args } = npmCommand();
    const { code, output } = await runCommand(
      program,
      [...args, 'ci', '--include=dev', '--ignore-scripts', '--no-progress'],
      {
        cwd: root,
        env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
        shell: program === 'npm' && process.platform === 'win32',
      },
    );
    if (code === 0) return null;
    return `The packages could not be installed, so nothing was started. npm says:\n${reasonsIn(output)}`;
  } finally {
    release();
  }
}
