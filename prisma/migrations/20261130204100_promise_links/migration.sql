-- A promise that also serves other recommendations, or parts of them, of any inspection. It stays one record with one status. A
-- link ends with a reason and is kept; it may be made again.
CREATE TABLE commitment_link (
  id uuid NOT NULL,
  commitment_id uuid NOT NULL,
  recommendation_id uuid NOT NULL,
  -- None where it serves the recommendation as a whole.
  requirement_id uuid,
  reason text NOT NULL,
  linked_by uuid NOT NULL,
  linked_at timestamptz(3) NOT NULL,
  ended_by uuid,
  ended_at timestamptz(3),
  ended_reason text,
  CONSTRAINT commitment_link_pkey PRIMARY KEY (id),
  CONSTRAINT link_has_a_reason CHECK (btrim(reason) <> ''),
  CONSTRAINT end_of_link_has_a_name_and_a_reason CHECK (
    CASE WHEN ended_at IS NULL THEN ended_by IS NULL AND ended_reason IS NULL
         ELSE ended_by IS NOT NULL AND btrim(coalesce(ended_reason, '')) <> '' END)
);
ALTER TABLE commitment_link
  ADD CONSTRAINT commitment_link_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT commitment_link_recommendation_id_fkey FOREIGN KEY (recommendation_id) REFERENCES recommendation(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT commitment_link_requirement_id_fkey FOREIGN KEY (requirement_id) REFERENCES requirement(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT commitment_link_linked_by_fkey FOREIGN KEY (linked_by) REFERENCES user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT commitment_link_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX commitment_link_commitment_id_idx ON commitment_link (commitment_id);
CREATE INDEX commitment_link_recommendation_id_idx ON commitment_link (recommendation_id);
CREATE UNIQUE INDEX promise_serves_a_thing_once
  ON commitment_link (commitment_id, recommendation_id, coalesce(requirement_id, recommendation_id)) WHERE ended_at IS NULL;

-- A part is one of the recommendation; and what a promise is made for, it serves without a link.
CREATE FUNCTION public.require_other_thing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF new.requirement_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM public.requirement q WHERE q.id = new.requirement_id AND q.recommendation_id = new.recommendation_id) THEN
    RAISE EXCEPTION 'A promise is linked to a part of that recommendation' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF new.requirement_id IS NULL AND EXISTS (
    SELECT FROM public.commitment c LEFT JOIN public.response s ON s.id = c.response_id
      WHERE c.id = new.commitment_id AND coalesce(s.recommendation_id, c.recommendation_id) = new.recommendation_id) THEN
    RAISE EXCEPTION 'A promise serves its own recommendation without a link' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER commitment_link_is_to_another_thing BEFORE INSERT ON public.commitment_link
  FOR EACH ROW EXECUTE FUNCTION public.require_other_thing();
CREATE TRIGGER commitment_link_ends_once BEFORE UPDATE ON public.commitment_link
  FOR EACH ROW WHEN (old.ended_at IS NOT NULL OR new.ended_at IS NULL) EXECUTE FUNCTION public.refuse_second_end();
CREATE CONSTRAINT TRIGGER commitment_link_leaves_an_event AFTER INSERT OR UPDATE OR DELETE ON public.commitment_link
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event();

GRANT SELECT, INSERT, UPDATE (ended_by, ended_at, ended_reason) ON commitment_link TO tracker_app;
GRANT SELECT ON commitment_link TO tracker_worker;
