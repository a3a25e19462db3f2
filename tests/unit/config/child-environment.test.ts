import { expect, test } from 'vitest';
import { machineEnvironment } from '@/lib/config/child-environment';

test('a child process inherits what the machine needs, and no secret', () => {
  const source = {
    PATH: '/bin',
    TZ: 'UTC',
    DATABASE_URL: 'hidden',
    AUTH_SECRET: 'hidden',
    NPM_TOKEN: 'hidden',
  };
  expect(machineEnvironment(source)).toEqual({ PATH: '/bin', TZ: 'UTC', NODE_ENV: 'production' });
});
