export function findSuppressions(file: string, text: string): string[];
export function findIgnores(settings: Readonly<Record<string, unknown>>): string[];
