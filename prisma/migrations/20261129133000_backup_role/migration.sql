-- The role that makes backups: it reads every table, password hashes included, and can write nothing. Tables that later
-- migrations make are its to read as well, so that no table is left out of a backup because somebody forgot.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'tracker_backup') THEN
    CREATE ROLE tracker_backup NOLOGIN;
  END IF;
END $$;

GRANT USAGE ON SCHEMA public, published, audit TO tracker_backup;
GRANT SELECT ON ALL TABLES IN SCHEMA public, published, audit TO tracker_backup;
GRANT SELECT ON ALL SEQUENCES IN SCHEMA public, published, audit TO tracker_backup;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO tracker_backup;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON SEQUENCES TO tracker_backup;
ALTER DEFAULT PRIVILEGES IN SCHEMA published GRANT SELECT ON TABLES TO tracker_backup;
ALTER DEFAULT PRIVILEGES IN SCHEMA published GRANT SELECT ON SEQUENCES TO tracker_backup;
ALTER DEFAULT PRIVILEGES IN SCHEMA audit GRANT SELECT ON TABLES TO tracker_backup;
ALTER DEFAULT PRIVILEGES IN SCHEMA audit GRANT SELECT ON SEQUENCES TO tracker_backup;

-- A table with row security shows a role only the rows of its policies: a backup refuses to begin where this is missing.
CREATE POLICY backup_copies ON published.edition FOR SELECT TO tracker_backup USING (true);
CREATE POLICY backup_copies ON published.edition_file FOR SELECT TO tracker_backup USING (true);

-- After a restore the new server counts its transactions from the beginning, so an old event may carry the number of a
-- new transaction. An event tells of a change only when it was written since that change's transaction began.
CREATE OR REPLACE FUNCTION audit.require_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM audit.event
                 WHERE transaction = pg_catalog.pg_current_xact_id()::text::bigint
                   AND at >= pg_catalog.transaction_timestamp()) THEN
    RAISE EXCEPTION 'A change of % left no audit event', tg_table_name USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
