import { PlainProblem } from '@/lib/config/plain-problem';
import { runAsPart } from '@/lib/hosting/parts/run-as-part';

void runAsPart(async () => {
  throw new PlainProblem('There is nothing to serve.');
});
