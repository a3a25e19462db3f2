import { fileURLToPath } from 'node:url';

const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // Not "no-referrer": browsers would then send our own forms with "Origin: null", which proxy.ts refuses.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
];

const LARGEST_BODY = '27mb';

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are a check of `npm test`, tests included; what was committed has passed it, and a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Published pages and previews have relative links: whether an address ends in a slash is ours to decide.
  skipTrailingSlashRedirect: true,
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
  serverExternalPackages: ['@node-rs/argon2', 'pg'],
  // forbidden(): a page that is not for this person's role answers 403.
  // Files may be 25 MB; a little more comes through, so that the form can say so itself. proxy.ts is handed a copy of each
  // body: what is over its own limit, 10 MB unless said, would be cut off for everybody.
  experimental: {
    authInterrupts: true,
    serverActions: { bodySizeLimit: LARGEST_BODY },
    proxyClientMaxBodySize: LARGEST_BODY,
  },
  headers: async () => [{ source: '/:path*', headers: SECURITY_HEADERS }],
};

export default config;
