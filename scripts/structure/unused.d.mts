export function readReport(report: string): string[];
