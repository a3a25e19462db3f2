import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { signInHref } from '@/lib/domain/paths/person';
import { authOptions } from '@/lib/server/session/auth';

type Context = { params: Promise<{ nextauth: string[] }> };

async function answer(request: NextRequest, context: Context): Promise<Response> {
  const response: Response = await NextAuth(request, context, authOptions());
  // A form whose token is of another day: next-auth would show the sign-in page again without a word.
  if (response.headers.get('Location')?.endsWith('/signin?csrf=true')) {
    response.headers.set('Location', signInHref({ error: 'stale' }));
  }
  return response;
}

export { answer as GET, answer as POST };
