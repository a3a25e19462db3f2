import { withClient } from '@/lib/hosting/postgres/roles';

/**
 * Asks for the work that the record says is under way. The list of jobs is not in a backup: a job of another machine, half
 * done, is not to be gone on with, and what it was for is in the record.
 * @returns how many jobs were asked for.
 */
export async function askForWorkUnderWay(ownerUrl: string): Promise<number> {
  return withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query(`
      select jobs.enqueue(task, json_build_object('id', id), task || ':' || id)
        from (select 'prepare-edition' as task, id from publication where state = 'preparing'
              union all select 'publish-edition', id from publication where state = 'approved'
              union all select 'import-figures', id from figure_import where state in ('received', 'applying')
              union all select 'read-document', id from document_import where state = 'received') as under_way`);
    return rowCount ?? 0;
  });
}
