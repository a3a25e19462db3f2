-- Evidence that was asked for and has not come says of whom it was asked and by when.
ALTER TABLE evidence ADD COLUMN asked_of text, ADD COLUMN due_on date, ADD COLUMN corrected_by uuid;
ALTER TABLE evidence
  ADD CONSTRAINT evidence_corrected_by_fkey FOREIGN KEY (corrected_by) REFERENCES user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT evidence_request_is_whole
    CHECK (state <> 'requested' OR (btrim(coalesce(asked_of, '')) <> '' AND due_on IS NOT NULL));

-- Append-only: what was corrected of an item, in words, and why. It stays with the item, because the audit trail holds no words
-- of restricted evidence. `undone_decision` is what was decided before, where the correction sent the item back to review.
CREATE TABLE evidence_correction (
  id uuid NOT NULL,
  sequence serial NOT NULL,
  evidence_id uuid NOT NULL,
  changes jsonb NOT NULL,
  reason text,
  undone_decision text,
  corrected_by uuid NOT NULL,
  corrected_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT evidence_correction_pkey PRIMARY KEY (id),
  CONSTRAINT correction_changes_something CHECK (jsonb_typeof(changes) = 'array' AND jsonb_array_length(changes) > 0)
);
ALTER TABLE evidence_correction
  ADD CONSTRAINT evidence_correction_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES evidence(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT evidence_correction_corrected_by_fkey FOREIGN KEY (corrected_by) REFERENCES user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX evidence_correction_evidence_id_sequence_idx ON evidence_correction (evidence_id, sequence);
CREATE CONSTRAINT TRIGGER evidence_correction_leaves_an_event AFTER INSERT OR UPDATE OR DELETE ON public.evidence_correction
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event();

-- What was accepted is not changed under its acceptance, and nobody decides on what they corrected.
CREATE FUNCTION public.guard_accepted_evidence() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE widest text[] := ARRAY['restricted', 'opcc', 'panel', 'public'];
BEGIN
  IF new.state IN ('accepted', 'rejected') AND old.state = 'in-review' AND new.decided_by = old.corrected_by THEN
    RAISE EXCEPTION 'Evidence is decided on by another person than corrected it' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF old.state = 'accepted' AND new.state = 'accepted' AND (
    (new.title, new.description, new.public_summary, new.type, new.strength, new.provenance, new.effective_from, new.effective_to, new.link)
      IS DISTINCT FROM
    (old.title, old.description, old.public_summary, old.type, old.strength, old.provenance, old.effective_from, old.effective_to, old.link)
    OR coalesce(new.expires_on, 'infinity') > coalesce(old.expires_on, 'infinity')
    OR array_position(widest, new.visibility) > array_position(widest, old.visibility)) THEN
    RAISE EXCEPTION 'What was accepted goes back to review when it is corrected' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF old.state = 'rejected' AND new.state <> 'rejected' THEN
    RAISE EXCEPTION 'Evidence that was rejected stays rejected' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER evidence_is_accepted_as_it_is BEFORE UPDATE ON public.evidence
  FOR EACH ROW EXECUTE FUNCTION public.guard_accepted_evidence();

GRANT UPDATE (asked_of, due_on, corrected_by, original_kept) ON evidence TO tracker_app;
GRANT SELECT, INSERT ON evidence_correction TO tracker_app;
GRANT USAGE ON SEQUENCE evidence_correction_sequence_seq TO tracker_app;
GRANT SELECT ON evidence_correction TO tracker_worker;
