import { database } from '@/lib/data/database';
import type { SavedView } from '@/lib/domain/people/saved-view';
import { asPerson, type OnePerson } from './as-person';

const columns = { id: true, page: true, query: true, name: true } as const;

/** The views that this person saved, by name: of one list, or of all. */
export const listSavedViews = (person: OnePerson, page?: string): Promise<SavedView[]> =>
  asPerson(person, () =>
    database().savedView.findMany({
      where: { personId: person.id, page },
      select: columns,
      orderBy: [{ page: 'asc' }, { name: 'asc' }],
    }),
  );

/** Keeps a view. Returns false when the person has one of this name on this list, or `most` of them. */
export const insertSavedView = (
  person: OnePerson,
  view: SavedView,
  { now, most }: { now: Date; most: number },
): Promise<boolean> =>
  asPerson(person, async () => {
    if ((await database().savedView.count({ where: { personId: person.id } })) >= most) return false;
    const { count } = await database().savedView.createMany({
      data: [{ ...view, personId: person.id, savedAt: now }],
      skipDuplicates: true,
    });
    return count === 1;
  });

/** Gives a view another name. Returns false when the person has no such view, or another of this name on its list. */
export const renameSavedView = (
  person: OnePerson,
  { id, name }: Pick<SavedView, 'id' | 'name'>,
): Promise<boolean> =>
  asPerson(person, async () => {
    const renamed = await database().$executeRaw`
      update saved_view v set name = ${name} where v.id = ${id}::uuid and not exists (
        select from saved_view o where o.page = v.page and o.name = ${name} and o.id <> v.id)`;
    return renamed === 1;
  });

/** Takes a view away. Returns false when the person has no such view. */
export const deleteSavedView = (person: OnePerson, id: string): Promise<boolean> =>
  asPerson(person, async () => {
    const { count } = await database().savedView.deleteMany({ where: { id, personId: person.id } });
    return count === 1;
  });
