export function readImports(root: string, files: readonly string[]): Map<string, string[]>;
export function findCircles(imports: ReadonlyMap<string, readonly string[]>): string[][];
