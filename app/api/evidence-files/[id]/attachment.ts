type Attachment = { name: string; contentType: string; body: Uint8Array };

/** Saved and never shown: whatever a file holds, it does not run under our address. Nothing on the way keeps it. */
export function attachment({ name, contentType, body }: Attachment): Response {
  return new Response(new Uint8Array(body), {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Content-Length': String(body.length),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}

/** A plain sentence in place of the file. */
export function textAnswer(status: 404 | 409, sentence: string): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' },
  });
}
