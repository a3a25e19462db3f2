import { database, inTransaction } from '@/lib/data/database';
import type { SignedInActor } from '@/lib/domain/permissions';

export type OnePerson = Pick<SignedInActor, 'id'>;

/** Does `work` as this person: the row rules of what is theirs alone show and take nobody else's. */
export const asPerson = <T>({ id }: OnePerson, work: () => Promise<T>): Promise<T> =>
  inTransaction(async () => {
    await database().$executeRaw`select set_config('tracker.person', ${id}, true)`;
    return work();
  });
