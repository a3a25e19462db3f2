/*
 * Runs in the browser before any page does. Next's loader names the files of its own build as plain text, which Trusted
 * Types refuse: the default policy lets those addresses through, and nothing else.
 */
type Factory = {
  createPolicy(name: string, rules: { createScriptURL(address: string): string | null }): unknown;
};

declare global {
  var trustedTypes: Factory | undefined;
  var __zod_globalConfig: { jitless?: boolean } | undefined;
}

globalThis.trustedTypes?.createPolicy('default', {
  createScriptURL(address) {
    const to = new URL(address, location.href);
    return to.origin === location.origin && to.pathname.startsWith('/_next/static/') ? address : null;
  },
});

// Zod would try whether it may make code out of text: the content policy forbids that, and reports the try.
globalThis.__zod_globalConfig = { jitless: true };

export {};
