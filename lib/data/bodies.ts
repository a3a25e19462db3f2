import type { OwnerBody } from '@/lib/domain/promises/promise-change';
import { database } from './database';

/** Every body of the record by its name, by what kind of body it is. */
export async function listBodies(): Promise<OwnerBody[]> {
  return database().body.findMany({
    orderBy: [{ kind: 'asc' }, { name: 'asc' }],
    select: { slug: true, name: true },
  });
}
