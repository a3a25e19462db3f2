export declare const EXIT: Readonly<Record<'clean' | 'advisories' | 'notAsked', number>>;
export function readAudit(output: string): { exit: number; lines: string[] };
