import type { ListTable } from '@/lib/domain/lists/list-table';
import type { Permission, SignedInActor } from '@/lib/domain/permissions';

/** What an address asks a list for: as its page is asked. */
type Asked = Readonly<Record<string, string>>;

/** A list that can be had as a file: for whom, and what is in it. Null where the address names nothing. */
export type ListFile = {
  permission: Permission;
  read: (actor: SignedInActor, asked: Asked) => Promise<ListTable | null>;
};
