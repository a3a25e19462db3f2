import { expect, test } from 'vitest';
import { nodeVersionProblem } from '@/scripts/install/node-version.mjs';

test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('Node %s may run the service', (version) => {
  expect(nodeVersionProblem(version)).toBeNull();
});

test.each(['18.20.8', '20.18.3', '16.0.0'])('Node %s is refused in one sentence', (version) => {
  expect(nodeVersionProblem(version)).toBe(
    `This service needs Node 20.19 or later, and this is Node ${version}.`,
  );
});
