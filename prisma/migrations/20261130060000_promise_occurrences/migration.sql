-- Promises that come round: since when, and what was said of each period. The periods themselves are worked out, never stored.

ALTER TABLE commitment ADD COLUMN starts_on date;

CREATE TABLE commitment_occurrence (
  id uuid NOT NULL,
  sequence serial NOT NULL,
  commitment_id uuid NOT NULL,
  -- The first day of the period; none where a document says that something was held and not when.
  period_start date,
  state text NOT NULL,
  note text NOT NULL,
  -- The note is words of the response, which said so itself.
  from_response boolean NOT NULL DEFAULT false,
  evidence_id uuid,
  told_on date NOT NULL,
  recorded_by uuid,
  recorded_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT commitment_occurrence_pkey PRIMARY KEY (id),
  CONSTRAINT occurrence_state_is_known CHECK (state IN ('held', 'not-held')),
  CONSTRAINT occurrence_has_a_note CHECK (btrim(note) <> ''),
  CONSTRAINT occurrence_is_told_by_somebody CHECK (from_response = (recorded_by IS NULL)),
  CONSTRAINT occurrence_of_a_person_has_a_period CHECK (from_response OR period_start IS NOT NULL)
);
ALTER TABLE commitment_occurrence
  ADD CONSTRAINT commitment_occurrence_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT commitment_occurrence_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES evidence(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT commitment_occurrence_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE CONSTRAINT TRIGGER commitment_occurrence_leaves_an_event AFTER INSERT OR UPDATE OR DELETE ON public.commitment_occurrence
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event();

GRANT SELECT, INSERT ON commitment_occurrence TO tracker_app;
GRANT USAGE ON SEQUENCE commitment_occurrence_sequence_seq TO tracker_app;
GRANT SELECT ON commitment_occurrence TO tracker_worker;
GRANT UPDATE (starts_on) ON commitment TO tracker_app;

-- The response itself says that one of the meetings with all advisers had been held, and not when.
DO $$
DECLARE said integer;
BEGIN
  INSERT INTO commitment_occurrence (id, commitment_id, state, note, from_response, told_on)
    SELECT gen_random_uuid(), c.id, 'held', 'of which one has been held so far', true, r.dated_on
      FROM commitment c JOIN response r ON r.id = c.response_id
      WHERE c.quote = 'The Constabulary are in the process of setting up twice yearly meetings with all ISVAs of which one has been held so far.';
  GET DIAGNOSTICS said = ROW_COUNT;
  IF said > 0 THEN
    PERFORM audit.append('service', 'This service', 'words of response linked to promises', 'service', 'promises',
      jsonb_build_object('promises', said));
  END IF;
END $$;
