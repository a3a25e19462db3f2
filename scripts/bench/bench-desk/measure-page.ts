import { readFileSync, readdirSync } from 'node:fs';
import { countQueries } from './count-queries';

/** `cpu` and `time` are ratios to the sign-in page, asked in turn with the page; `bytes` are of its HTML. */
export type Measured = { bytes: number; cpu: number; time: number; queries: number };

type Asked = { origin: string; dataDir: string; web: number };

const TURNS = 12;
const WARM = 3;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The processor's time that all threads of a process have had, in milliseconds. */
function cpuOf(pid: number): number {
  return readdirSync(`/proc/${pid}/task`)
    .map((task) => Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ', 1)[0]))
    .reduce((sum, nanoseconds) => sum + nanoseconds / 1e6, 0);
}

async function open(address: string, cookie: string): Promise<number> {
  const answer = await fetch(address, { headers: { cookie }, redirect: 'manual' });
  const body = await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${address} was answered with ${answer.status}`);
  return body.byteLength;
}

/** The cookies of the same browser without its session: what the form of the sign-in page asks for is among them. */
const signedOut = (cookie: string): string =>
  cookie
    .split('; ')
    .filter((pair) => !pair.startsWith('tracker.session='))
    .join('; ');

type Cost = { cpu: number[]; time: number[] };

async function costOf(web: number, ask: () => Promise<unknown>, cost: Cost): Promise<void> {
  const [cpu, time] = [cpuOf(web), performance.now()];
  await ask();
  cost.time.push(performance.now() - time);
  cost.cpu.push(cpuOf(web) - cpu);
}

/** Opens a page some times, and the sign-in page in turn with it: both meet the same load of the machine. */
export async function measurePage(
  { origin, dataDir, web }: Asked,
  path: string,
  cookie: string,
): Promise<Measured> {
  const ask = () => open(`${origin}${path}`, cookie);
  const askSignIn = () => open(`${origin}/sign-in`, signedOut(cookie));
  for (let turn = 0; turn < WARM; turn += 1) await ask();
  await askSignIn();
  const [page, signIn]: [Cost, Cost] = [
    { cpu: [], time: [] },
    { cpu: [], time: [] },
  ];
  for (let turn = 0; turn < TURNS; turn += 1) {
    await costOf(web, ask, page);
    await costOf(web, askSignIn, signIn);
  }
  return {
    bytes: await ask(),
    cpu: median(page.cpu) / median(signIn.cpu),
    time: median(page.time) / median(signIn.time),
    queries: await countQueries(dataDir, ask),
  };
}
