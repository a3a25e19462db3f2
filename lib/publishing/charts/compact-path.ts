const COMMAND = /([A-Za-z])([^A-Za-z]*)/g;

/** A coordinate in whole tenths, so that sums of differences stay exact. */
const tenths = (value: string) => Math.round(Number(value) * 10) + 0;

/** Tenths as the shortest decimal: "-.5", "12", "3.4". */
function shortest(value: number): string {
  return String(value / 10).replace(/^(-?)0\./, '$1.');
}

/** Two numbers side by side; a minus sign is separator enough. */
function pair(x: number, y: number): string {
  const [first, second] = [shortest(x), shortest(y)];
  return second.startsWith('-') ? first + second : `${first} ${second}`;
}

function step(dx: number, dy: number): string {
  if (dy === 0) return dx === 0 ? 'h0' : `h${shortest(dx)}`;
  return dx === 0 ? `v${shortest(dy)}` : `l${pair(dx, dy)}`;
}

type Place = { x: number; y: number };

/** Where a command leads from `at`, or null when it is not a straight stroke. */
function target(command: string, numbers: readonly number[], at: Place): Place | null {
  const [first, second, ...rest] = numbers;
  if (first === undefined || Number.isNaN(first) || rest.length > 0) return null;
  if ((command === 'M' || command === 'L') && second !== undefined && !Number.isNaN(second))
    return { x: first, y: second };
  if (second !== undefined) return null;
  if (command === 'h') return { x: at.x + first, y: at.y };
  return command === 'v' ? { x: at.x, y: at.y + first } : null;
}

/**
 * Rewrites a path of straight strokes with one decimal and relative steps: a quarter of the length, the same picture.
 * @throws Error for any command but M, L, h, v and Z, because a changed drawing library must not slip through unseen.
 */
export function compactPath(path: string): string {
  let at: Place = { x: 0, y: 0 };
  return [...path.matchAll(COMMAND)]
    .map(([, command = '', numbers = '']) => {
      if (command.toLowerCase() === 'z') return 'z';
      const next = target(
        command,
        numbers
          .trim()
          .split(/[\s,]+/)
          .map(tenths),
        at,
      );
      if (!next) throw new Error(`Not a path of straight strokes: ${command}${numbers}`);
      const [dx, dy] = [next.x - at.x, next.y - at.y];
      at = next;
      return command === 'M' ? `M${pair(next.x, next.y)}` : step(dx, dy);
    })
    .join('');
}
