import { requireActorForHandler } from '@/lib/server/session/actor';
import { carryOut, type FormDeclaration } from './form-action';

/**
 * The door for a form with a file that a script sends, because only so can it say how much has gone. The same road as an
 * action: the same permission, parse and service. Answers with where to go, or with what the form shows.
 */
export function uploadHandler<Input, Result>(declaration: FormDeclaration<Input, Result>) {
  return async (request: Request): Promise<Response> => {
    const actor = await requireActorForHandler(declaration.permission);
    if (actor instanceof Response) return actor;
    const form = await request.formData().catch(() => null);
    if (!form) return new Response(null, { status: 400 });
    const { refused, goTo } = await carryOut(declaration, form);
    return Response.json(refused ? { state: refused } : { goTo });
  };
}
