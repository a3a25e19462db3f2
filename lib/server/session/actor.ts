import { cache } from 'react';
import { headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { signInHref } from '@/lib/domain/paths/person';
import { can, type Permission, refusalOf, type SignedInActor } from '@/lib/domain/permissions';
import { nextPage } from '@/lib/schemas/sign-in';
import { recogniseSession } from '@/lib/services/people/recognise-session';
import { ASKED_PATH_HEADER, ASKED_SEARCH_HEADER } from '@/lib/server/request/asked-path';
import { sessionInCookie } from './auth';
import { openRecord } from '@/lib/server/record';

/** Who is signed in, read from the session's row once for each request; null when nobody is. */
export const currentActor = cache(async (): Promise<SignedInActor | null> => {
  openRecord();
  const session = await sessionInCookie();
  return session === null ? null : recogniseSession(session, new Date());
});

/** The signed-in person. Anyone else is led to the sign-in page, and back here afterwards. */
export async function requireSignedIn(): Promise<SignedInActor> {
  const actor = await currentActor();
  if (actor) return actor;
  const said = await headers();
  const path = said.get(ASKED_PATH_HEADER);
  const asked = nextPage(`${path ?? ''}${said.get(ASKED_SEARCH_HEADER) ?? ''}`) ?? nextPage(path);
  return redirect(signInHref({ next: asked }));
}

/** The guard of a page: the signed-in person, when they may do this; else the sign-in page or the "not allowed" page. */
export async function requireActor(permission: Permission): Promise<SignedInActor> {
  const actor = await requireSignedIn();
  if (!can(actor.role, permission)) forbidden();
  return actor;
}

const refuse = (status: 401 | 403, sentence: string): Response =>
  new Response(`${sentence}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' },
  });

/** The guard of a handler: the signed-in person, or the refusal to send. */
export async function requireActorForHandler(permission: Permission): Promise<SignedInActor | Response> {
  const actor = await currentActor();
  if (!actor) return refuse(401, 'Sign in to read this.');
  return can(actor.role, permission) ? actor : refuse(403, refusalOf(permission));
}
