// Plain JavaScript, because a thread starts without the loader that reads TypeScript, whatever its parent runs under.
import { register } from 'tsx/esm/api';

register();
await import('./drawing-thread.ts');
