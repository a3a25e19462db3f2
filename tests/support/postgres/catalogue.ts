import { withClient } from '@/lib/hosting/postgres/roles';

/** What PostgreSQL's own catalogue says about who may do what, and what guards the tables: one line for each fact. */
const FACTS: Readonly<Record<string, string>> = {
  'rights on the database': `select format('%s %s', coalesce(r.rolname, 'everyone'), a.privilege_type) as fact
    from pg_database d cross join lateral aclexplode(d.datacl) a left join pg_roles r on r.oid = a.grantee
    where d.datname = current_database() and coalesce(r.rolname, 'everyone') <> 'tracker_owner'`,
  'rights on schemas': `select format('%s %s %s', n.nspname, coalesce(r.rolname, 'everyone'), a.privilege_type) as fact
    from pg_namespace n cross join lateral aclexplode(n.nspacl) a left join pg_roles r on r.oid = a.grantee
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`,
  'rights on tables': `select format('%s %s %s %s', c.oid::regclass, c.relkind, coalesce(r.rolname, 'everyone'), a.privilege_type) as fact
    from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join lateral aclexplode(c.relacl) a
    left join pg_roles r on r.oid = a.grantee where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`,
  'rights on columns': `select format('%s %s %s %s', t.attrelid::regclass, t.attname, coalesce(r.rolname, 'everyone'), a.privilege_type) as fact
    from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace
    cross join lateral aclexplode(t.attacl) a left join pg_roles r on r.oid = a.grantee where n.nspname !~ '^pg_'
    and n.nspname <> 'information_schema'`,
  'rights on functions': `select format('%s %s %s', p.oid::regprocedure, coalesce(r.rolname, 'everyone'), a.privilege_type) as fact
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
    left join pg_roles r on r.oid = a.grantee where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`,
  'rights on tables to come': `select format('%s %s %s %s', n.nspname, d.defaclobjtype, coalesce(r.rolname, 'everyone'), a.privilege_type) as fact
    from pg_default_acl d join pg_namespace n on n.oid = d.defaclnamespace cross join lateral aclexplode(d.defaclacl) a
    left join pg_roles r on r.oid = a.grantee`,
  policies: `select format('%s.%s %s %s %s %s', schemaname, tablename, policyname, roles, cmd, qual) as fact from pg_policies`,
  triggers: `select format('%s %s %s', tgrelid::regclass, tgname, tgenabled) as fact from pg_trigger where not tgisinternal`,
  constraints: `select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as fact from pg_constraint
    where conrelid <> 0 and connamespace::regnamespace::text !~ '^(pg_|information)'`,
  indexes: `select indexdef as fact from pg_indexes where schemaname !~ '^(pg_|information)'`,
  owners: `select format('%s %s', c.oid::regclass, pg_get_userbyid(c.relowner)) as fact from pg_class c
    join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'published', 'audit', 'jobs')`,
};

/** The facts of a database, each list in order. `url` is of any role. */
export async function catalogueOf(url: string): Promise<Record<string, string[]>> {
  return withClient(url, async (client) => {
    await client.query(`set search_path = ''`);
    const found: Record<string, string[]> = {};
    for (const [what, sql] of Object.entries(FACTS)) {
      const { rows } = await client.query<{ fact: string }>(sql);
      found[what] = rows.map(({ fact }) => fact).sort();
    }
    return found;
  });
}
