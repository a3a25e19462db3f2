export function findCrowdedFolders(files: readonly string[]): string[];
export function findLongFile(file: string, text: string): string[];
