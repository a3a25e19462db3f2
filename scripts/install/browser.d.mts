export function findBrowser(): string | null;
export function findOrInstallBrowser(root: string): Promise<string | null>;
