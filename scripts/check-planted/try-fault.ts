import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findOrInstallBrowser } from '../install/browser.mjs';
import type { Copy } from './copy';
import { type Fault, plant } from './fault';
import type { Outcome } from './outcome';
import { type Failure, firstOfPlaywright, firstOfVitest } from './read-report';
import { type Stage, stageOfFile, stagesFor } from './stages';

/** How a stage ended: a test failed, all passed, time ran out, or it broke before any test could say anything. */
type Result = { failure: Failure } | 'passed' | 'too late' | 'broken';

/** Test files that passed in this run without any fault: they need not be run a second time to know it. */
const knownGood = new Set<string>();

const BUILD = ['scripts/build.mjs'];

async function runStage(stage: Stage, copy: Copy, endsAt: number): Promise<Result> {
  const left = () => endsAt - performance.now();
  const isJourney = stage.runner === 'playwright';
  // Clients and styles are made of files that a fault may be in; pages only where journeys look at them.
  const built = await copy.run(isJourney ? BUILD : [...BUILD, '--dev'], { milliseconds: left() });
  if (built.code !== 0) return built.isTooLate ? 'too late' : 'broken';
  const report = join(copy.folder, stage.report);
  rmSync(report, { force: true });
  const env: Record<string, string> = isJourney
    ? {
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        PLAYWRIGHT_CHROMIUM_PATH: (await findOrInstallBrowser(copy.folder)) ?? '',
      }
    : {};
  const { code, isTooLate } = await copy.run(stage.args, { milliseconds: left(), env });
  const read = isJourney ? firstOfPlaywright : firstOfVitest;
  const failure = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : null;
  if (failure) return { failure };
  if (isTooLate) return 'too late';
  return code === 0 ? 'passed' : 'broken';
}

/** Null when the test passes without the fault, so that it is the fault it noticed; else what is wrong. */
async function doubtAbout({
  stage,
  result,
  copy,
}: {
  stage: Stage;
  result: { failure: Failure } | 'broken';
  copy: Copy;
}): Promise<string | null> {
  const file = result === 'broken' ? null : result.failure.file;
  if (file !== null && knownGood.has(file)) return null;
  const again = file === null ? stage : stageOfFile(stage, file);
  const clean = await runStage(again, copy, performance.now() + 20 * 60_000);
  if (clean !== 'passed') return `${file ?? stage.name} fails without the fault, too`;
  if (file !== null) knownGood.add(file);
  return null;
}

type Attempt = { fault: Fault; copy: Copy; endsAt: number };
type Found = { stage: Stage; result: { failure: Failure } | 'broken' } | 'too late' | 'by chance' | null;

/**
 * A stage whose failure is the fault's: its file fails by itself as well. One that passes then has failed by chance, as
 * tests do on a busy machine, and the stage is run once more.
 */
async function runSurely(stage: Stage, copy: Copy, endsAt: number): Promise<Result | 'by chance'> {
  for (let time = 0; time < 2; time += 1) {
    const result = await runStage(stage, copy, endsAt);
    if (typeof result === 'string') return result;
    const again = await runStage(stageOfFile(stage, result.failure.file), copy, endsAt);
    if (again !== 'passed') return typeof again === 'string' ? again : result;
  }
  return 'by chance';
}

/** The first stage that is not passed. */
async function findNotice({ fault, copy, endsAt }: Attempt): Promise<Found> {
  for (const stage of stagesFor(fault)) {
    const result = await runSurely(stage, copy, endsAt);
    if (result === 'too late' || result === 'by chance') return result;
    if (result !== 'passed') return { stage, result };
  }
  return null;
}

/** Plants one fault in the copy, runs the tests that should notice, takes the fault out again, and answers what became of it. */
export async function tryFault(fault: Fault, copy: Copy, minutes: number): Promise<Outcome> {
  const path = join(copy.folder, fault.file);
  if (!existsSync(path)) return { kind: 'not planted', problem: 'there is no such file' };
  const before = readFileSync(path, 'utf8');
  const planted = plant(before, fault);
  if ('problem' in planted) return { kind: 'not planted', problem: planted.problem };
  const began = performance.now();
  writeFileSync(path, planted.text);
  const found = await findNotice({ fault, copy, endsAt: began + minutes * 60_000 });
  const seconds = Math.round((performance.now() - began) / 1000);
  writeFileSync(path, before);
  if (found === 'by chance')
    return { kind: 'unclear', problem: 'tests failed that pass when they are run again' };
  if (found === 'too late')
    return { kind: 'unclear', problem: `nothing noticed it within ${minutes} minutes` };
  if (found === null)
    return { kind: 'not noticed', tried: stagesFor(fault).map(({ name }) => name), seconds };
  const doubt = await doubtAbout({ ...found, copy });
  if (doubt !== null) return { kind: 'unclear', problem: doubt };
  const by =
    found.result === 'broken' ? `${found.stage.name}, which cannot begin` : found.result.failure.name;
  return { kind: 'noticed', by, seconds };
}
