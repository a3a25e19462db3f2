/** The day of the response, as a number. Another one would give another demonstration. */
const SEED = 20_210_917;

/**
 * A source of numbers from 0 up to 1, the same for the same name on every machine (mulberry32). Every series has its
 * own, so that a new one changes no other. For inventing only: it is no chance that anybody should rely on.
 */
export function inventedNumbers(name: string): () => number {
  let state = [...name].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619), SEED);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
