-- A file of evidence goes out with an edition when somebody other than who added it has ticked every line of the list of
-- hidden data, of the very bytes that are kept (decision 23). It is no longer public with the next edition once that is taken back.

-- CreateTable
CREATE TABLE "evidence_file_clearance" (
    "id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "ticks" TEXT[],
    "cleared_by" UUID NOT NULL,
    "cleared_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_by" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "ended_reason" TEXT,

    CONSTRAINT "evidence_file_clearance_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "evidence_file_clearance" ADD CONSTRAINT "evidence_file_clearance_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "evidence_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file_clearance" ADD CONSTRAINT "evidence_file_clearance_cleared_by_fkey" FOREIGN KEY ("cleared_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file_clearance" ADD CONSTRAINT "evidence_file_clearance_ended_by_fkey" FOREIGN KEY ("ended_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE evidence_file_clearance
  ADD CONSTRAINT clearance_has_every_tick CHECK (coalesce(ticks, '{}') @> ARRAY['changes', 'comments', 'hidden',
    'embedded', 'redactions', 'properties', 'people', 'numbers']),
  ADD CONSTRAINT clearance_end_is_whole CHECK (
    CASE WHEN ended_at IS NULL THEN ended_by IS NULL AND ended_reason IS NULL
         ELSE ended_by IS NOT NULL AND btrim(coalesce(ended_reason, '')) <> '' END);
CREATE UNIQUE INDEX a_file_is_cleared_once ON evidence_file_clearance (file_id) WHERE ended_at IS NULL;

CREATE CONSTRAINT TRIGGER evidence_file_clearance_leaves_an_event AFTER INSERT OR UPDATE OR DELETE ON public.evidence_file_clearance
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event();

CREATE FUNCTION public.guard_file_clearance() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE file record;
BEGIN
  SELECT f.added_by, f.kind, f.scan_state, pg_catalog.encode(pg_catalog.sha256(f.body), 'hex') AS sha256, e.state, e.visibility,
      EXISTS (SELECT FROM public.evidence_file n WHERE n.evidence_id = f.evidence_id AND n.revision > f.revision) AS is_old
    INTO file FROM public.evidence_file f JOIN public.evidence e ON e.id = f.evidence_id WHERE f.id = new.file_id FOR SHARE OF e;
  IF file.added_by IS NOT DISTINCT FROM new.cleared_by THEN
    RAISE EXCEPTION 'A file is cleared by somebody other than who added it' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF file.sha256 IS DISTINCT FROM new.sha256 OR file.is_old OR file.scan_state <> 'clean' OR file.kind NOT IN ('pdf', 'csv', 'png')
    OR file.state <> 'accepted' OR file.visibility <> 'public' OR new.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'Only the newest, clean file of accepted public evidence is cleared' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER evidence_file_clearance_is_guarded BEFORE INSERT ON public.evidence_file_clearance
  FOR EACH ROW EXECUTE FUNCTION public.guard_file_clearance();
CREATE TRIGGER evidence_file_clearance_ends_once BEFORE UPDATE ON public.evidence_file_clearance
  FOR EACH ROW WHEN (old.ended_at IS NOT NULL OR new.ended_at IS NULL) EXECUTE FUNCTION public.refuse_second_end();

-- A draft may wait while a clearance is taken back, so it is looked at twice: when its files are stored, and when it opens.
CREATE FUNCTION published.may_go_out(hash text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM public.evidence_file_clearance c JOIN public.evidence_file f ON f.id = c.file_id
    JOIN public.evidence e ON e.id = f.evidence_id
    WHERE c.sha256 = hash AND c.ended_at IS NULL AND e.state = 'accepted' AND e.visibility = 'public'
      AND NOT EXISTS (SELECT FROM public.evidence_file n WHERE n.evidence_id = f.evidence_id AND n.revision > f.revision));
$$;
REVOKE ALL ON FUNCTION published.may_go_out(text) FROM PUBLIC;
CREATE FUNCTION published.require_cleared_file() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF new.sha256 <> pg_catalog.encode(pg_catalog.sha256(new.body), 'hex') OR NOT published.may_go_out(new.sha256) THEN
    RAISE EXCEPTION 'A file of evidence goes out when it was cleared' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER edition_file_is_cleared BEFORE INSERT ON published.edition_file
  FOR EACH ROW WHEN (new.path LIKE '/files/%') EXECUTE FUNCTION published.require_cleared_file();
CREATE FUNCTION published.require_cleared_files() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF EXISTS (SELECT FROM published.edition_file f
      WHERE f.edition_id = new.id AND f.path LIKE '/files/%' AND NOT published.may_go_out(f.sha256)) THEN
    RAISE EXCEPTION 'A file of this edition is no longer cleared' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER edition_has_cleared_files BEFORE UPDATE OF published_at ON published.edition
  FOR EACH ROW WHEN (new.published_at IS NOT NULL) EXECUTE FUNCTION published.require_cleared_files();

GRANT SELECT, INSERT, UPDATE (ended_by, ended_at, ended_reason) ON evidence_file_clearance TO tracker_app;
GRANT SELECT ON evidence_file_clearance TO tracker_worker;
