-- Files of evidence: what was received, checked apart from the web process, opened by nobody until then.
-- The table has been there from the beginning, and nothing could write to it: it is empty.
ALTER TABLE evidence_file
  ADD COLUMN kind text NOT NULL,
  ADD COLUMN size integer NOT NULL,
  -- The SHA-256 of what is kept, where it is not what was received: pictures lose what a camera wrote into them.
  ADD COLUMN kept_sha256 text,
  -- Why nobody can open it, in words.
  ADD COLUMN problem text,
  ADD COLUMN scanned_at timestamptz(3),
  DROP COLUMN content_type;
ALTER TABLE evidence_file ADD CONSTRAINT evidence_file_added_by_fkey
  FOREIGN KEY (added_by) REFERENCES user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE evidence_file ADD CONSTRAINT evidence_file_scan_state_is_known
  CHECK (scan_state IN ('quarantined', 'clean', 'unscanned', 'refused'));
ALTER TABLE evidence_file ADD CONSTRAINT evidence_file_size_is_limited CHECK (size BETWEEN 1 AND 26214400);
-- Packed already, most of them: PostgreSQL does not try.
ALTER TABLE evidence_file ALTER COLUMN body SET STORAGE EXTERNAL;

-- A revision is received in quarantine, checked once, and frozen.
CREATE FUNCTION public.guard_evidence_file() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF tg_op = 'DELETE' THEN
    RAISE EXCEPTION 'A file of evidence is kept' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF tg_op = 'INSERT' THEN
    IF new.scan_state <> 'quarantined' OR new.kept_sha256 IS NOT NULL THEN
      RAISE EXCEPTION 'A file of evidence begins in quarantine' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NOT EXISTS (SELECT FROM public.evidence e WHERE e.id = new.evidence_id AND e.state IN ('draft', 'in-review')) THEN
      RAISE EXCEPTION 'Evidence that was decided on takes no more files' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN new;
  END IF;
  IF old.scan_state <> 'quarantined' OR new.scan_state = 'quarantined'
    OR (new.id, new.evidence_id, new.revision, new.file_name, new.kind, new.sha256, new.size, new.added_by, new.added_at)
      IS DISTINCT FROM
      (old.id, old.evidence_id, old.revision, old.file_name, old.kind, old.sha256, old.size, old.added_by, old.added_at)
    OR (new.body IS DISTINCT FROM old.body AND new.kept_sha256 IS NULL AND new.scan_state <> 'refused') THEN
    RAISE EXCEPTION 'A file of evidence is checked once and then frozen' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER evidence_file_is_guarded BEFORE INSERT OR UPDATE OR DELETE ON public.evidence_file
  FOR EACH ROW EXECUTE FUNCTION public.guard_evidence_file();

GRANT SELECT, UPDATE (body, kept_sha256, scan_state, problem, scanned_at) ON evidence_file TO tracker_worker;
