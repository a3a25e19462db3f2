import { runAsPart } from '@/lib/hosting/parts/run-as-part';

const timer = setInterval(() => undefined, 1000);

void runAsPart(async () => ({ close: async () => clearInterval(timer) }));
