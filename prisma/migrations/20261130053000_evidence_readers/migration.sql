-- Restricted evidence is for named people: whoever filed it, and these. A name that was taken off again is kept.
CREATE TABLE evidence_reader (
  id uuid NOT NULL,
  evidence_id uuid NOT NULL,
  person_id uuid NOT NULL,
  -- Empty for those who could see it before people were named.
  named_by uuid,
  named_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ended_at timestamptz(3),
  ended_by uuid,
  CONSTRAINT evidence_reader_pkey PRIMARY KEY (id),
  CONSTRAINT reader_is_ended_by_somebody CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
ALTER TABLE evidence_reader
  ADD CONSTRAINT evidence_reader_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES evidence(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT evidence_reader_person_id_fkey FOREIGN KEY (person_id) REFERENCES user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT evidence_reader_named_by_fkey FOREIGN KEY (named_by) REFERENCES user_account(id) ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT evidence_reader_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES user_account(id) ON DELETE SET NULL ON UPDATE CASCADE;
CREATE UNIQUE INDEX reader_is_named_once ON evidence_reader (evidence_id, person_id) WHERE ended_at IS NULL;

CREATE CONSTRAINT TRIGGER evidence_reader_leaves_an_event AFTER INSERT OR UPDATE OR DELETE ON public.evidence_reader
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event();
CREATE TRIGGER evidence_reader_ends_once BEFORE UPDATE ON public.evidence_reader
  FOR EACH ROW WHEN (old.ended_at IS NOT NULL OR new.ended_at IS NULL) EXECUTE FUNCTION public.refuse_second_end();

GRANT SELECT, INSERT, UPDATE (ended_at, ended_by) ON evidence_reader TO tracker_app;
GRANT SELECT ON evidence_reader TO tracker_worker;

-- Every approver could see restricted evidence until now. Those with an account keep it, and can be taken off by name.
DO $$
DECLARE named integer;
BEGIN
  INSERT INTO evidence_reader (id, evidence_id, person_id)
    SELECT gen_random_uuid(), e.id, u.id FROM evidence e JOIN user_account u ON u.role = 'approver' AND u.active
    WHERE e.visibility = 'restricted' AND u.id IS DISTINCT FROM e.filed_by;
  GET DIAGNOSTICS named = ROW_COUNT;
  IF named > 0 THEN
    PERFORM audit.append('service', 'This service', 'readers of restricted evidence kept', 'service', 'evidence',
      jsonb_build_object('readers', named));
  END IF;
END $$;
