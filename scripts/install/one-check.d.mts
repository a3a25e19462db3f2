export function environment(more?: Record<string, string>): NodeJS.ProcessEnv;
