-- Which sentences of the response answer a part, and which bodies the part is addressed to. Both come as the office's
-- drafts; how far the response answers a part is confirmed apart from the wording of the part.
ALTER TABLE requirement
  -- The sentences that answer it, by their ids: chosen again as a whole, and what was chosen before is in the event.
  ADD COLUMN answered_by uuid[] NOT NULL DEFAULT '{}',
  ADD COLUMN coverage_confirmed_at timestamptz(3),
  ADD COLUMN coverage_confirmed_by uuid REFERENCES user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE requirement_body (
  requirement_id uuid NOT NULL REFERENCES requirement(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  body_id uuid NOT NULL REFERENCES body(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  PRIMARY KEY (requirement_id, body_id)
);

CREATE CONSTRAINT TRIGGER requirement_body_leaves_an_event AFTER INSERT OR UPDATE OR DELETE ON public.requirement_body
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event();

GRANT UPDATE (answered_by, coverage_confirmed_at, coverage_confirmed_by) ON requirement TO tracker_app;
GRANT SELECT ON requirement_body TO tracker_app;
GRANT SELECT ON requirement_body TO tracker_worker;
