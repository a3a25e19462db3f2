import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { machineEnvironment } from '@/lib/config/child-environment';
import { startPart } from '@/lib/hosting/parts/part';

const FOLDER = 'tests/integration/hosting/parts';

function start(name: string) {
  const part = startPart({
    name,
    program: `${FOLDER}/${name}.ts`,
    env: machineEnvironment(),
    execArgv: ['--import', 'tsx'],
  });
  onTestFinished(() => part.stop());
  return part;
}

test('a part says when it is ready, and ends when it is asked to', async () => {
  const part = start('willing');
  await part.ready;
  await part.stop();
  expect(await part.ended).toBe('exit code 0');
});

test('a part that cannot go on says why in one sentence', async () => {
  expect(await start('unwilling').ended).toBe('There is nothing to serve.');
});

test('a part that was killed is reported with the signal', async () => {
  const part = start('willing');
  await part.ready;
  process.kill(part.pid, 'SIGKILL');
  expect(await part.ended).toBe('signal SIGKILL');
});

test('a part ends by itself when the process that started it was killed', async () => {
  const starter = spawn(process.execPath, ['--import', 'tsx', `${FOLDER}/starter.ts`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(starter.stdout, 'data');
  // The part writes to the same pipe, so that is closed when both have ended.
  const closed = once(starter, 'close');
  starter.kill('SIGKILL');
  await closed;
  expect(starter.signalCode).toBe('SIGKILL');
});
