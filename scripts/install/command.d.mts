import type { SpawnOptions } from 'node:child_process';

export function runCommand(
  program: string,
  args: readonly string[],
  options?: Pick<SpawnOptions, 'cwd' | 'env' | 'shell'> & { show?: boolean },
): Promise<{ code: number; output: string }>;
export function stopCommands(): void;
export function whenNpmIsGone(act: () => void): void;
export function stopCommandsOnSignal(): () => void;
