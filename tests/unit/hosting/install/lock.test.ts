import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { takeLock } from '@/scripts/install/lock.mjs';
import { folderWith } from './in-a-folder';

const lockIn = (folder: string) => join(folder, 'in-use-by');

test('the first takes the lock, and gives it back', () => {
  const file = lockIn(folderWith({}));
  const lock = takeLock(file);
  expect(lock.holder).toBeNull();
  lock.release();
  expect(existsSync(file)).toBe(false);
});

test('a second start learns which live process has it', async () => {
  const file = lockIn(folderWith({}));
  const script = `import(${JSON.stringify(join(process.cwd(), 'scripts/install/lock.mjs'))})
    .then(({ takeLock }) => { takeLock(${JSON.stringify(file)}); process.stdout.write('taken'); setInterval(() => {}, 1000); })`;
  const other = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void other.kill('SIGKILL'));
  await once(other.stdout, 'data');
  expect(takeLock(file).holder).toBe(other.pid);
  other.kill('SIGKILL');
  await once(other, 'exit');
  expect(takeLock(file).holder).toBeNull();
});

test('a lock left by a process that is gone can be taken', () => {
  const file = lockIn(folderWith({}));
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(file, `${pid} 1\n`);
  expect(takeLock(file).holder).toBeNull();
});

test('a lock whose number now belongs to another process can be taken, where the system tells when one began', () => {
  const file = lockIn(folderWith({}));
  writeFileSync(file, `${process.ppid} 1\n`);
  expect(takeLock(file).holder).toBe(process.platform === 'linux' ? null : process.ppid);
});
