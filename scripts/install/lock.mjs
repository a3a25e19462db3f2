import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * State of a process and when it began, where the system tells: a number that was used again by another process then
 * tells them apart.
 */
function statusOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0], began: fields[19] };
  } catch {
    return { state: '', began: '' };
  }
}

const beganAt = (pid) => statusOf(pid).began;

/** A process that has ended but was not yet seen off by the one that started it (state Z) can hold nothing. */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return statusOf(pid).state !== 'Z';
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The live process that holds `file`, or null when there is none (no file, or one left by a process that is gone). */
function holderOf(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  const [pid, began] = text.trim().split(' ');
  if (!isAlive(Number(pid))) return null;
  return began && began !== beganAt(pid) ? null : Number(pid);
}

/** Puts the whole file there at once or not at all, so that nobody reads half a lock. */
function putDown(file) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, `${process.pid} ${beganAt(process.pid)}\n`);
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Takes the lock `file` for this process.
 * Answers `{ holder: null, release }`, or `{ holder: <process number> }` when a live process has it.
 */
export function takeLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  for (let tries = 0; tries < 3; tries += 1) {
    if (putDown(file)) {
      const remove = () => rmSync(file, { force: true });
      process.once('exit', remove);
      const release = () => {
        process.off('exit', remove);
        remove();
      };
      return { holder: null, release };
    }
    const holder = holderOf(file);
    if (holder !== null) return { holder, release: () => {} };
    rmSync(file, { force: true });
  }
  throw new Error(`The lock ${file} could not be taken`);
}

/** Waits until no other process holds `file`, takes it, and answers how to let go. Says once that it waits. */
export async function waitForLock(file, whatFor) {
  for (let said = false; ; said = true) {
    const lock = takeLock(file);
    if (lock.holder === null) return lock.release;
    if (!said) console.log(`Waiting for process ${lock.holder}, which is ${whatFor}.`);
    await wait(500);
  }
}
