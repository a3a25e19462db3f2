-- Evidence is linked to parts and promises of any inspection, and a link ends with a reason, as links to figures do: an ended
-- link is kept, and may be made again. Of the links there are nobody wrote down who made them, or when.
ALTER TABLE evidence_requirement DROP CONSTRAINT evidence_requirement_pkey,
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  ADD COLUMN linked_at timestamptz(3), ADD COLUMN linked_by uuid,
  ADD COLUMN ended_at timestamptz(3), ADD COLUMN ended_by uuid, ADD COLUMN ended_reason text;
ALTER TABLE evidence_commitment DROP CONSTRAINT evidence_commitment_pkey,
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  ADD COLUMN linked_at timestamptz(3), ADD COLUMN linked_by uuid,
  ADD COLUMN ended_at timestamptz(3), ADD COLUMN ended_by uuid, ADD COLUMN ended_reason text;

-- The links there are get an id here; later ones bring their own, as every other record does.
ALTER TABLE evidence_requirement ALTER COLUMN id DROP DEFAULT;
ALTER TABLE evidence_commitment ALTER COLUMN id DROP DEFAULT;

ALTER TABLE evidence_requirement
  ADD CONSTRAINT evidence_requirement_linked_by_fkey FOREIGN KEY (linked_by) REFERENCES user_account(id) ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT evidence_requirement_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES user_account(id) ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT end_of_link_has_a_name_and_a_reason CHECK (
    CASE WHEN ended_at IS NULL THEN ended_by IS NULL AND ended_reason IS NULL
         ELSE ended_by IS NOT NULL AND btrim(coalesce(ended_reason, '')) <> '' END);
ALTER TABLE evidence_commitment
  ADD CONSTRAINT evidence_commitment_linked_by_fkey FOREIGN KEY (linked_by) REFERENCES user_account(id) ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT evidence_commitment_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES user_account(id) ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT end_of_link_has_a_name_and_a_reason CHECK (
    CASE WHEN ended_at IS NULL THEN ended_by IS NULL AND ended_reason IS NULL
         ELSE ended_by IS NOT NULL AND btrim(coalesce(ended_reason, '')) <> '' END);

CREATE UNIQUE INDEX evidence_is_linked_to_a_part_once ON evidence_requirement (requirement_id, evidence_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX evidence_is_linked_to_a_promise_once ON evidence_commitment (commitment_id, evidence_id) WHERE ended_at IS NULL;
CREATE INDEX evidence_requirement_evidence_id_idx ON evidence_requirement (evidence_id);
CREATE INDEX evidence_commitment_evidence_id_idx ON evidence_commitment (evidence_id);

CREATE TRIGGER evidence_requirement_ends_once BEFORE UPDATE ON public.evidence_requirement
  FOR EACH ROW WHEN (old.ended_at IS NOT NULL OR new.ended_at IS NULL) EXECUTE FUNCTION public.refuse_second_end();
CREATE TRIGGER evidence_commitment_ends_once BEFORE UPDATE ON public.evidence_commitment
  FOR EACH ROW WHEN (old.ended_at IS NOT NULL OR new.ended_at IS NULL) EXECUTE FUNCTION public.refuse_second_end();

GRANT UPDATE (ended_at, ended_by, ended_reason) ON evidence_requirement, evidence_commitment TO tracker_app;
