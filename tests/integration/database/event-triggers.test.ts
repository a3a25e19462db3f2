import { expect, test } from 'vitest';
import { withClient } from '@/lib/hosting/postgres/roles';
import { freshDatabase } from '@/tests/support/postgres/postgres-for-tests';

const database = await freshDatabase();

/** Tables of which every insert, update and delete leaves an audit event, or the transaction fails. */
const LEAVE_AN_EVENT = [
  'annotation',
  'assessment',
  'backup_run',
  'body',
  'commitment',
  'commitment_check',
  'commitment_closing',
  'commitment_due_date',
  'commitment_link',
  'commitment_occurrence',
  'disclosure_decision',
  'disclosure_incident',
  'evidence',
  'evidence_commitment',
  'evidence_correction',
  'evidence_file',
  'evidence_file_clearance',
  'evidence_observation',
  'evidence_reader',
  'evidence_requirement',
  'figure_request',
  'footnote',
  'import_mapping',
  'inspection',
  'known_device',
  'measure',
  'measure_change',
  'measure_link',
  'meeting',
  'methodology_version',
  'observation',
  'office',
  'publication',
  'question',
  'recommendation',
  'recommendation_link',
  'requirement',
  'response',
  'response_document',
  'sentence',
  'document_extract',
  'requirement_body',
  'document_extract_sentence',
  'series',
  'series_exemption',
  'support_line',
  'target',
  'trial',
  'user_account',
  'erasure',
  'publication_withdrawal',
  'verification_exception',
];

/** Tables that leave none, or not at every change, and why. A new table of the record belongs above. */
const LEAVE_NONE: Readonly<Record<string, string>> = {
  _prisma_migrations: 'the list of migrations, which only its owner writes',
  chart_picture: 'pictures are made of the record and can be made again',
  document_import: 'while a document is read and corrected only its own row changes: see the triggers below',
  draft: 'what somebody is still writing, which is theirs alone and goes when it is saved',
  figure_import: 'while a file is read only its own row changes: see the triggers below',
  saved_view: 'how one person likes to see a list, which is theirs alone and says nothing of the record',
  session: 'when a person was last seen; signing in and out leave events of their own',
  sign_in_throttle: 'wrong tries of addresses, which are deleted again',
};

const listed = (sql: string): Promise<string[]> =>
  withClient(database.admin, async (client) => {
    const { rows } = await client.query<{ line: string }>(sql);
    return rows.map(({ line }) => line);
  });

/** Triggers that require an event: enabled, checked at commit. Their moments as PostgreSQL writes them. */
const TRIGGERS = `
  select format('%s.%s: %s', n.nspname, c.relname,
      regexp_replace(substring(pg_get_triggerdef(t.oid) from 'AFTER .*'), '\\s+', ' ', 'g')) as line
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where t.tgfoid = 'audit.require_event()'::regprocedure and t.tgenabled = 'O' and t.tgdeferrable and t.tginitdeferred`;

const always = (table: string) =>
  `public.${table}: AFTER INSERT OR DELETE OR UPDATE ON public.${table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event()`;

const FIGURE_IMPORT = [
  'public.figure_import: AFTER INSERT OR DELETE ON public.figure_import DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event()',
  `public.figure_import: AFTER UPDATE OF state ON public.figure_import DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.state = ANY (ARRAY['applied'::text, 'given-up'::text])) AND (old.state IS DISTINCT FROM new.state))) EXECUTE FUNCTION audit.require_event()`,
];

const DOCUMENT_IMPORT = [
  'public.document_import: AFTER INSERT OR DELETE ON public.document_import DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event()',
  `public.document_import: AFTER UPDATE OF state ON public.document_import DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.state = ANY (ARRAY['saved'::text, 'undone'::text, 'given-up'::text])) AND (old.state IS DISTINCT FROM new.state))) EXECUTE FUNCTION audit.require_event()`,
];

test('every table of the record refuses a change that leaves no event, and these are the tables', async () => {
  const triggers = await listed(TRIGGERS);
  const expected = [...LEAVE_AN_EVENT.map(always), ...FIGURE_IMPORT, ...DOCUMENT_IMPORT];
  expect({
    'required by the database, and not in this list': triggers.filter((line) => !expected.includes(line)),
    'in this list, and not required by the database': expected.filter((line) => !triggers.includes(line)),
  }).toEqual({
    'required by the database, and not in this list': [],
    'in this list, and not required by the database': [],
  });
});

test('a new table either leaves an event at every change or is named here with its reason', async () => {
  const tables = await listed(`select tablename as line from pg_tables where schemaname = 'public'`);
  const named = [...LEAVE_AN_EVENT, ...Object.keys(LEAVE_NONE)];
  expect([...tables].sort()).toEqual([...named].sort());
});
