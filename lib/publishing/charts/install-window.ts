import { Window } from 'happy-dom';

/** Names a browser offers and React and recharts look for. */
const VALUES = [
  'document',
  'navigator',
  'Node',
  'Element',
  'HTMLElement',
  'HTMLIFrameElement',
  'SVGElement',
  'Event',
] as const;
const FUNCTIONS = ['requestAnimationFrame', 'cancelAnimationFrame', 'getComputedStyle'] as const;

/**
 * Makes this process look like a browser, for good. Only the drawing process calls it: libraries ask `typeof window` to
 * learn where they run, so these names must never exist in a process that does other work.
 */
export function installWindow(): void {
  const window = new Window({ url: 'http://localhost/', width: 1024, height: 768 });
  const define = (name: string, value: unknown) =>
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  define('window', window);
  for (const name of VALUES) define(name, window[name]);
  for (const name of FUNCTIONS) define(name, window[name].bind(window));
}
