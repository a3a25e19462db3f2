/** Nothing runs, nothing is fetched from elsewhere, nobody may frame it. */
const STRICTEST = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
} as const;

const HSTS = { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } as const;

/** The security headers of public pages, and of every answer that has none of its own. `https`: as readers come. */
export const securityHeaders = ({ https }: { https: boolean }): Record<string, string> =>
  https ? { ...STRICTEST, ...HSTS } : STRICTEST;
