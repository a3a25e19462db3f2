import { hasNothingToRun } from './pages-without-scripts';

/**
 * The content policy of signed-in pages: scripts only with this request's nonce, and none on a page that has nothing to
 * run; nothing from elsewhere, no framing, and Trusted Types, so that no text becomes a script. Next's development server
 * needs more, and only there gets it.
 */
export function signedInPolicy(
  nonce: string,
  { path, isDevelopment }: { path: string; isDevelopment: boolean },
): string {
  const ofThisRequest = `'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`;
  const own = [
    "default-src 'self'",
    `script-src ${hasNothingToRun(path) && !isDevelopment ? "'none'" : ofThisRequest}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  const trusted = [
    "require-trusted-types-for 'script'",
    "trusted-types default nextjs nextjs#bundler 'allow-duplicates'",
  ];
  return [...own, ...(isDevelopment ? [] : trusted)].join('; ');
}

/** The content policy of files: opened by itself, even a picture that could carry a script runs nothing and loads nothing. */
export const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";
