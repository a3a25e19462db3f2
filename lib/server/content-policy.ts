/**
 * The content policy of signed-in pages: scripts only with this request's nonce, nothing from elsewhere, no framing, and
 * Trusted Types, so that no text becomes a script. Next's development server needs more, and only there gets it.
 */
export function signedInPolicy(nonce: string, { isDevelopment }: { isDevelopment: boolean }): string {
  const own = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
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
