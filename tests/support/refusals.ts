import { Conflict, Refusal } from '@/lib/domain/refusal';

/** What the office answered when it said no. @throws Error when it said yes, or when something broke. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (thrown instanceof Refusal) return thrown;
  throw new Error(thrown === null ? 'Nothing was refused' : 'Something broke', { cause: thrown });
}

/** The same, where somebody else saved first. */
export async function conflictOf(work: Promise<unknown>): Promise<Conflict> {
  const refusal = await refusalOf(work);
  if (refusal instanceof Conflict) return refusal;
  throw new Error(`No conflict, but: ${refusal.sentence}`);
}
