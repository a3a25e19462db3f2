-- The office does not close its own promises alone: one person asks, with evidence, and another agrees.

-- Once the office owned a promise it counts as its own, whoever is named as the owner later.
ALTER TABLE commitment ADD COLUMN office_owned boolean NOT NULL DEFAULT false;

CREATE FUNCTION public.mark_own_promise() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  new.office_owned := (tg_op = 'UPDATE' AND old.office_owned) OR EXISTS (
    SELECT FROM public.response s JOIN public.recommendation r ON r.id = s.recommendation_id
      JOIN public.inspection i ON i.id = r.inspection_id JOIN public.body b ON b.id = i.body_id
      WHERE s.id = new.response_id AND b.slug = ANY (new.owner_bodies));
  RETURN new;
END $$;
CREATE TRIGGER commitment_knows_its_own BEFORE INSERT OR UPDATE ON public.commitment
  FOR EACH ROW EXECUTE FUNCTION public.mark_own_promise();

CREATE TABLE commitment_closing (
  id uuid NOT NULL,
  sequence serial NOT NULL,
  commitment_id uuid NOT NULL,
  state text NOT NULL,
  reason text NOT NULL,
  checked_on date NOT NULL,
  evidence_id uuid,
  proposed_by uuid NOT NULL,
  proposed_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  decided_by uuid,
  decided_at timestamptz(3),
  agreed boolean,
  decision_reason text,
  CONSTRAINT commitment_closing_pkey PRIMARY KEY (id),
  CONSTRAINT closing_state_is_known CHECK (state IN ('kept', 'lapsed')),
  CONSTRAINT closing_has_a_reason CHECK (btrim(reason) <> ''),
  CONSTRAINT closing_has_evidence CHECK (state <> 'kept' OR evidence_id IS NOT NULL),
  CONSTRAINT closing_is_decided_by_another CHECK (decided_by <> proposed_by),
  CONSTRAINT closing_decision_is_whole CHECK (
    CASE WHEN decided_at IS NULL THEN decided_by IS NULL AND agreed IS NULL AND decision_reason IS NULL
         ELSE decided_by IS NOT NULL AND agreed IS NOT NULL AND btrim(coalesce(decision_reason, '')) <> '' END)
);
ALTER TABLE commitment_closing
  ADD CONSTRAINT commitment_closing_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT commitment_closing_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES evidence(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT commitment_closing_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT commitment_closing_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX one_open_closing ON commitment_closing (commitment_id) WHERE decided_at IS NULL;

CREATE CONSTRAINT TRIGGER commitment_closing_leaves_an_event AFTER INSERT OR UPDATE OR DELETE ON public.commitment_closing
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event();

CREATE FUNCTION public.refuse_second_decision() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'What was asked of a promise is decided once' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER commitment_closing_is_decided_once BEFORE UPDATE ON public.commitment_closing
  FOR EACH ROW WHEN (old.decided_at IS NOT NULL) EXECUTE FUNCTION public.refuse_second_decision();

-- A promise of the office, or of nobody, is closed only in the transaction in which a second person agrees.
CREATE FUNCTION public.require_second_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF (new.office_owned OR new.owner_bodies = '{}') AND NOT EXISTS (
    SELECT FROM public.commitment_closing c WHERE c.commitment_id = new.id AND c.agreed AND c.state = new.state
      AND c.decided_by <> c.proposed_by AND c.xmin = pg_catalog.pg_current_xact_id()::pg_catalog.xid
      AND (c.state <> 'kept' OR EXISTS (
        SELECT FROM public.evidence e WHERE e.id = c.evidence_id AND e.state = 'accepted'))) THEN
    RAISE EXCEPTION 'A promise of the office is closed by two people' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER commitment_is_closed_by_two BEFORE UPDATE OF state ON public.commitment
  FOR EACH ROW WHEN (old.state IS DISTINCT FROM new.state AND new.state IN ('kept', 'lapsed'))
  EXECUTE FUNCTION public.require_second_person();

GRANT SELECT, INSERT, UPDATE (decided_by, decided_at, agreed, decision_reason) ON commitment_closing TO tracker_app;
GRANT USAGE ON SEQUENCE commitment_closing_sequence_seq TO tracker_app;
GRANT SELECT ON commitment_closing TO tracker_worker;

DO $$
DECLARE own integer;
BEGIN
  UPDATE commitment SET owner_bodies = owner_bodies FROM response s, recommendation r, inspection i, body b
    WHERE s.id = commitment.response_id AND r.id = s.recommendation_id AND i.id = r.inspection_id AND b.id = i.body_id
      AND b.slug = ANY (commitment.owner_bodies);
  GET DIAGNOSTICS own = ROW_COUNT;
  IF own > 0 THEN
    PERFORM audit.append('service', 'This service', 'promises of the office marked', 'service', 'promises',
      jsonb_build_object('promises', own));
  END IF;
END $$;
