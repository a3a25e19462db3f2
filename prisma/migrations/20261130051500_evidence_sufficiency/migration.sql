-- What an approver found evidence to be before accepting it. Nobody was asked in the decisions before, so those have none.
ALTER TABLE "evidence" ADD COLUMN "sufficiency" TEXT[] DEFAULT ARRAY[]::TEXT[];
ALTER TABLE evidence ADD CONSTRAINT evidence_sufficiency_is_known
  CHECK (sufficiency <@ ARRAY['relevant', 'up-to-date', 'complete', 'accurate']);

-- Evidence is decided on after it was filed, by somebody else, and accepted only where it is found sufficient.
CREATE FUNCTION public.guard_evidence_decision() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF tg_op = 'INSERT' THEN
    IF new.state NOT IN ('requested', 'draft', 'in-review') THEN
      RAISE EXCEPTION 'Evidence is decided on after it was filed' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN new;
  END IF;
  IF new.decided_by IS NULL OR new.decided_by IS NOT DISTINCT FROM new.filed_by THEN
    RAISE EXCEPTION 'Evidence is decided on by another person than filed it'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF new.state = 'accepted'
    AND NOT coalesce(new.sufficiency @> ARRAY['relevant', 'up-to-date', 'complete', 'accurate'], false) THEN
    RAISE EXCEPTION 'Evidence is accepted when it is relevant, up to date, complete and accurate'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER evidence_is_filed_first BEFORE INSERT ON public.evidence
  FOR EACH ROW EXECUTE FUNCTION public.guard_evidence_decision();
CREATE TRIGGER evidence_is_decided_by_another BEFORE UPDATE OF state ON public.evidence
  FOR EACH ROW WHEN (new.state IN ('accepted', 'rejected') AND old.state IS DISTINCT FROM new.state)
  EXECUTE FUNCTION public.guard_evidence_decision();

GRANT UPDATE (sufficiency) ON evidence TO tracker_app;
