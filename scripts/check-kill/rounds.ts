import type { BusyOffice } from './busy-office';
import { type ServiceToAsk, untilEachIsBack } from './ask-parts';
import { findProcess, PARTS, type PartToKill } from './processes';
import { type Kind, KINDS, killInTheMiddle } from './work-under-way';

export type Round = { part: string; kind: Kind; back: Map<string, number> };

export type ServiceToKill = ServiceToAsk & { pid: number };

/** Work that ended before the kill is begun again this often. */
const MOST_TRIES = 10;
const WRITES_BEFORE_A_KILL = 5;

/** Which part is killed and in the middle of which work: after 12 rounds each part was killed in the middle of each kind. */
function planOf(round: number): { part: PartToKill; kind: Kind } {
  const part = PARTS[round % PARTS.length];
  const kind = KINDS[round % KINDS.length];
  if (!part || !kind) throw new Error('There is nothing to kill');
  return { part, kind };
}

/**
 * Kills a part while evidence is written and work of one kind is in the middle, and waits until every part does its work
 * again. Answers null when that work never was in the middle, however often it was begun.
 */
export async function killOnce(
  round: number,
  service: ServiceToKill,
  office: BusyOffice,
): Promise<Round | null> {
  const { part, kind } = planOf(round);
  const where = { ownerUrl: service.ownerUrl, kind };
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    await office.untilWritten(WRITES_BEFORE_A_KILL);
    const pid = findProcess(service.pid, part);
    const kill = (): void => void process.kill(pid, 'SIGKILL');
    if (!(await killInTheMiddle(where, () => office.begin(kind), kill))) continue;
    return { part: part.name, kind, back: await untilEachIsBack(service) };
  }
  return null;
}
