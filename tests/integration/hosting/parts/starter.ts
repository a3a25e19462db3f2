import { machineEnvironment } from '@/lib/config/child-environment';
import { startPart } from '@/lib/hosting/parts/part';

// Starts a part, says when it is ready, and then waits to be killed.
const part = startPart({
  name: 'willing part',
  program: 'tests/integration/hosting/parts/willing.ts',
  execArgv: ['--import', 'tsx'],
  env: machineEnvironment(),
});
void part.ready.then(() => process.stdout.write('ready\n'));
