export function programFile(root: string, name: string): string;
export function areProgramsBuilt(root: string, programs?: Readonly<Record<string, string>>): boolean;
export function buildPrograms(
  root: string,
  programs?: Readonly<Record<string, string>>,
): Promise<string | null>;
