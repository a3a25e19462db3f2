import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { signInHref } from '@/lib/domain/paths/person';
import { ownOrigin } from '@/lib/server/request/origin';
import { nextPage } from '@/lib/schemas/sign-in';
import { authOptions } from '@/lib/server/session/auth';

export const dynamic = 'force-dynamic';

/**
 * Gives this browser its token against forged forms, which a page cannot do by itself, and goes on to the form: so that
 * signing in needs no JavaScript.
 */
export async function GET(request: Request): Promise<Response> {
  const origin = ownOrigin();
  const asked = nextPage(new URL(request.url).searchParams.get('next'));
  const token = await NextAuth(
    new NextRequest(`${origin}/api/auth/csrf`, { headers: request.headers }),
    { params: Promise.resolve({ nextauth: ['csrf'] }) },
    authOptions(),
  );
  const headers = new Headers({
    Location: signInHref({ ready: '1', next: asked }),
    'Cache-Control': 'no-store',
  });
  for (const cookie of token.headers.getSetCookie()) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}
