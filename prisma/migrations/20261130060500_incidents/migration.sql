-- Small numbers of people that an edition tells by itself, or together with what was public before it. Nothing that is hidden
-- now takes them back: an approver accepts each with a reason. One that no figure holds names no figure.

CREATE TABLE "disclosure_incident" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "publication_id" UUID NOT NULL,
    "measure" TEXT,
    "series" TEXT,
    "period" TEXT,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_by" UUID,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_reason" TEXT,

    CONSTRAINT "disclosure_incident_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "disclosure_incident" ADD CONSTRAINT "disclosure_incident_publication_id_fkey"
  FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "disclosure_incident" ADD CONSTRAINT "disclosure_incident_accepted_by_fkey"
  FOREIGN KEY ("accepted_by") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE UNIQUE INDEX incident_is_found_once ON disclosure_incident
  (publication_id, coalesce(measure, ''), coalesce(series, ''), coalesce(period, ''));
ALTER TABLE disclosure_incident ADD CONSTRAINT incident_names_a_figure_or_none
  CHECK ((measure IS NULL) = (series IS NULL) AND (series IS NULL) = (period IS NULL));
ALTER TABLE disclosure_incident ADD CONSTRAINT accepting_has_a_name_and_a_reason CHECK (
  CASE WHEN accepted_at IS NULL THEN accepted_by IS NULL AND accepted_reason IS NULL
       ELSE accepted_by IS NOT NULL AND btrim(coalesce(accepted_reason, '')) <> '' END);

-- It is accepted once, and nothing else of it changes.
CREATE FUNCTION public.guard_disclosure_incident() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF tg_op = 'UPDATE' AND old.accepted_at IS NULL AND new.accepted_at IS NOT NULL
    AND (old.id, old.publication_id, old.measure, old.series, old.period, old.found_at)
      IS NOT DISTINCT FROM (new.id, new.publication_id, new.measure, new.series, new.period, new.found_at) THEN
    RETURN new;
  END IF;
  RAISE EXCEPTION 'An incident is kept as it was found, and accepted once' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER disclosure_incident_is_kept BEFORE UPDATE OR DELETE ON public.disclosure_incident
  FOR EACH ROW EXECUTE FUNCTION public.guard_disclosure_incident();
CREATE CONSTRAINT TRIGGER disclosure_incident_leaves_an_event AFTER INSERT OR UPDATE OR DELETE ON public.disclosure_incident
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event();

GRANT SELECT ON disclosure_incident TO tracker_app, tracker_worker;
GRANT INSERT ON disclosure_incident TO tracker_worker;
GRANT UPDATE (accepted_by, accepted_at, accepted_reason) ON disclosure_incident TO tracker_app;
