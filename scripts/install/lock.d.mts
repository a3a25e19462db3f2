export function takeLock(file: string): { holder: number | null; release: () => void };
export function waitForLock(file: string, whatFor: string): Promise<() => void>;
