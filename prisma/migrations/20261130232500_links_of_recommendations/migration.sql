-- A link between two recommendations, with the reason. It ends with a reason and is kept; it may be made again. No release
-- before this one wrote a row here.
ALTER TABLE recommendation_link
  ADD COLUMN reason text NOT NULL,
  ADD COLUMN linked_by uuid NOT NULL,
  ADD COLUMN linked_at timestamptz(3) NOT NULL,
  ADD COLUMN ended_by uuid,
  ADD COLUMN ended_at timestamptz(3),
  ADD COLUMN ended_reason text,
  ADD CONSTRAINT recommendation_link_has_a_reason CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT recommendation_link_is_between_two CHECK (from_id <> to_id),
  ADD CONSTRAINT end_of_recommendation_link_has_a_name_and_a_reason CHECK (
    CASE WHEN ended_at IS NULL THEN ended_by IS NULL AND ended_reason IS NULL
         ELSE ended_by IS NOT NULL AND btrim(coalesce(ended_reason, '')) <> '' END),
  ADD CONSTRAINT recommendation_link_linked_by_fkey FOREIGN KEY (linked_by) REFERENCES user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT recommendation_link_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE;
DROP INDEX recommendation_link_from_id_to_id_kind_key;
CREATE INDEX recommendation_link_from_id_idx ON recommendation_link (from_id);
CREATE INDEX recommendation_link_to_id_idx ON recommendation_link (to_id);
CREATE UNIQUE INDEX recommendations_are_linked_once ON recommendation_link (from_id, to_id, kind) WHERE ended_at IS NULL;

CREATE TRIGGER recommendation_link_ends_once BEFORE UPDATE ON public.recommendation_link
  FOR EACH ROW WHEN (old.ended_at IS NOT NULL OR new.ended_at IS NULL) EXECUTE FUNCTION public.refuse_second_end();
GRANT UPDATE (ended_by, ended_at, ended_reason) ON recommendation_link TO tracker_app;
