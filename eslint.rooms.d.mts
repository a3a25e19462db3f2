import type { Linter } from 'eslint';

export function roomRulesFor(nouns: Readonly<Record<string, readonly string[]>>): Linter.Config[];
export declare const roomRules: Linter.Config[];
