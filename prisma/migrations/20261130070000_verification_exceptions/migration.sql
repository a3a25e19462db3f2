-- "Verified" and "verified by exception" need two people, and accepted evidence that is in date. An exception sets aside the
-- strength of the evidence and nothing else: one person asks for it with a reason, and another agrees.
CREATE TABLE verification_exception (
  id uuid NOT NULL,
  sequence serial NOT NULL,
  requirement_id uuid NOT NULL,
  assurance text NOT NULL,
  reason text NOT NULL,
  asked_by uuid NOT NULL,
  asked_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  decided_by uuid,
  decided_at timestamptz(3),
  agreed boolean,
  decision_reason text,
  CONSTRAINT verification_exception_pkey PRIMARY KEY (id),
  CONSTRAINT exception_has_a_reason CHECK (btrim(reason) <> ''),
  CONSTRAINT exception_says_how_sure CHECK (assurance <> 'none'),
  CONSTRAINT exception_is_decided_by_another CHECK (decided_by <> asked_by),
  CONSTRAINT exception_decision_is_whole CHECK (
    CASE WHEN decided_at IS NULL THEN decided_by IS NULL AND agreed IS NULL AND decision_reason IS NULL
         ELSE decided_by IS NOT NULL AND agreed IS NOT NULL AND btrim(coalesce(decision_reason, '')) <> '' END)
);
ALTER TABLE verification_exception
  ADD CONSTRAINT verification_exception_requirement_id_fkey FOREIGN KEY (requirement_id) REFERENCES requirement(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT verification_exception_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT verification_exception_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX one_open_exception ON verification_exception (requirement_id) WHERE decided_at IS NULL;

CREATE CONSTRAINT TRIGGER verification_exception_leaves_an_event AFTER INSERT OR UPDATE OR DELETE ON public.verification_exception
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event();

CREATE OR REPLACE FUNCTION public.refuse_second_decision() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'What was asked is decided once' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER verification_exception_is_decided_once BEFORE UPDATE ON public.verification_exception
  FOR EACH ROW WHEN (old.decided_at IS NOT NULL) EXECUTE FUNCTION public.refuse_second_decision();

-- Evidence counts until the day from which the finding holds; what expires later is worked out where the part is read.
CREATE FUNCTION public.require_verification() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE earlier record;
BEGIN
  SELECT a.finding, a.recorded_by INTO earlier FROM public.assessment a
    WHERE a.requirement_id = new.requirement_id AND a.finding IS NOT NULL ORDER BY a.sequence DESC LIMIT 1;
  IF earlier.finding IS DISTINCT FROM 'under-review' OR new.approved_by IS NULL OR earlier.recorded_by = new.approved_by THEN
    RAISE EXCEPTION 'A part is verified by a second person' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NOT EXISTS (
    SELECT FROM public.evidence_requirement l JOIN public.evidence e ON e.id = l.evidence_id
      WHERE l.requirement_id = new.requirement_id AND l.ended_at IS NULL AND e.state = 'accepted'
        AND (e.expires_on IS NULL OR e.expires_on >= new.effective_on)
        AND e.filed_by IS DISTINCT FROM new.approved_by
        AND (new.finding = 'verified-by-exception'
          OR (e.provenance <> 'self-reported' AND e.strength NOT IN ('intention', 'activity')))) THEN
    RAISE EXCEPTION 'A part is verified on accepted evidence in date' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF new.finding = 'verified-by-exception' AND NOT EXISTS (
    SELECT FROM public.verification_exception x WHERE x.requirement_id = new.requirement_id AND x.agreed
      AND x.asked_by = new.recorded_by AND x.decided_by = new.approved_by AND x.reason = new.reason
      AND x.xmin = pg_catalog.pg_current_xact_id()::pg_catalog.xid) THEN
    RAISE EXCEPTION 'An exception is asked for by one person and agreed by another' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER assessment_is_verified_by_two BEFORE INSERT ON public.assessment
  FOR EACH ROW WHEN (new.finding IN ('verified', 'verified-by-exception'))
  EXECUTE FUNCTION public.require_verification();

GRANT SELECT, INSERT, UPDATE (decided_by, decided_at, agreed, decision_reason) ON verification_exception TO tracker_app;
GRANT USAGE ON SEQUENCE verification_exception_sequence_seq TO tracker_app;
GRANT SELECT ON verification_exception TO tracker_worker;
