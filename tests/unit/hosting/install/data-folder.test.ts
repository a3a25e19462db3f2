import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PlainProblem } from '@/lib/config/plain-problem';
import { takeDataFolder } from '@/scripts/service/data-folder';
import { folderWith } from './in-a-folder';

test('a person whose data folder cannot be made reads which one, why, and what to do', () => {
  const place = join(folderWith({ 'a-file': '' }), 'a-file', 'data');
  expect(() => takeDataFolder(place)).toThrow(
    new PlainProblem(
      `The data folder ${place} cannot be made or written to (ENOTDIR): choose another with DATA_DIR, or let this account write there.`,
    ),
  );
});

test('a data folder is made with everything above it, and taken', () => {
  expect(takeDataFolder(join(folderWith({}), 'deep', 'down'))).toBeNull();
});

test.runIf(process.platform === 'linux')(
  'a place where the system lets nobody make a folder is refused at once',
  () => {
    expect(() => takeDataFolder('/proc/of-the-tests/deep')).toThrow(
      'The data folder /proc/of-the-tests/deep cannot be made or written to',
    );
  },
);
