-- What is shown of each revision of each figure, and to whom: the worker decides it once, pages and editions apply it. A figure
-- without a decision is shown to nobody outside the office. An existing record has none yet: the worker decides at its start.

CREATE TABLE "disclosure_decision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "observation_id" UUID NOT NULL,
    "audience" TEXT NOT NULL,
    "hides" TEXT[],
    "reason" TEXT NOT NULL,
    "nearly_shown" BOOLEAN NOT NULL,
    "rule" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "disclosure_decision_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "disclosure_decision_observation_id_idx" ON "disclosure_decision"("observation_id");

ALTER TABLE "disclosure_decision" ADD CONSTRAINT "disclosure_decision_observation_id_fkey"
  FOREIGN KEY ("observation_id") REFERENCES "observation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One decision holds at a time; those before it say what was shown until then.
CREATE UNIQUE INDEX disclosure_is_decided_once ON disclosure_decision (observation_id, audience)
  WHERE superseded_at IS NULL;
ALTER TABLE disclosure_decision ADD CONSTRAINT disclosure_audience_is_known CHECK (audience IN ('panel', 'public'));
ALTER TABLE disclosure_decision ADD CONSTRAINT disclosure_hides_numbers
  CHECK (hides IS NOT NULL AND hides <@ ARRAY['numerator', 'denominator', 'value']);

-- What was decided is never rewritten: another decision takes its place.
CREATE FUNCTION public.guard_disclosure_decision() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF tg_op = 'UPDATE' AND old.superseded_at IS NULL AND new.superseded_at IS NOT NULL
    AND to_jsonb(old) - 'superseded_at' = to_jsonb(new) - 'superseded_at' THEN
    RETURN new;
  END IF;
  RAISE EXCEPTION 'A decision about small numbers is kept as it was made' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER disclosure_decision_is_kept BEFORE UPDATE OR DELETE ON public.disclosure_decision
  FOR EACH ROW EXECUTE FUNCTION public.guard_disclosure_decision();

CREATE CONSTRAINT TRIGGER disclosure_decision_leaves_an_event AFTER INSERT OR UPDATE OR DELETE ON public.disclosure_decision
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event();

GRANT SELECT ON disclosure_decision TO tracker_app, tracker_worker;
GRANT INSERT, UPDATE (superseded_at) ON disclosure_decision TO tracker_worker;
