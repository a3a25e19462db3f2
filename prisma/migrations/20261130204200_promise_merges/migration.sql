-- Two promises that are the same: one remains, and the other points to it and changes no more.
ALTER TABLE commitment
  ADD COLUMN merged_into uuid,
  ADD COLUMN merged_at timestamptz(3),
  ADD COLUMN merged_by uuid,
  ADD COLUMN merged_reason text;
ALTER TABLE commitment
  ADD CONSTRAINT commitment_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES commitment(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT commitment_merged_by_fkey FOREIGN KEY (merged_by) REFERENCES user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT promise_is_merged_into_another CHECK (merged_into <> id),
  ADD CONSTRAINT merge_has_a_name_and_a_reason CHECK (
    CASE WHEN merged_into IS NULL THEN merged_at IS NULL AND merged_by IS NULL AND merged_reason IS NULL
         ELSE merged_at IS NOT NULL AND merged_by IS NOT NULL AND btrim(coalesce(merged_reason, '')) <> '' END);
CREATE INDEX commitment_merged_into_idx ON commitment (merged_into);

-- Merging closes nothing and hides nothing that was closed; and what was merged stays as it is.
CREATE FUNCTION public.require_open_promises() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF old.merged_into IS NOT NULL THEN
    RAISE EXCEPTION 'A promise that was merged changes no more' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF new.merged_into IS NOT NULL AND (new.state <> old.state OR new.state IN ('kept', 'lapsed') OR NOT EXISTS (
    SELECT FROM public.commitment k WHERE k.id = new.merged_into AND k.merged_into IS NULL AND k.state NOT IN ('kept', 'lapsed'))) THEN
    RAISE EXCEPTION 'A promise is merged open into one that is open' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER commitment_is_merged_open BEFORE UPDATE ON public.commitment
  FOR EACH ROW WHEN (old.merged_into IS NOT NULL OR new.merged_into IS NOT NULL) EXECUTE FUNCTION public.require_open_promises();

-- What remains of an own promise, or of one that nobody owns, is closed by 2 people like it.
CREATE OR REPLACE FUNCTION public.mark_own_promise() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  new.office_owned := (tg_op = 'UPDATE' AND old.office_owned) OR new.response_id IS NULL OR EXISTS (
    SELECT FROM public.response s JOIN public.recommendation r ON r.id = s.recommendation_id
      JOIN public.inspection i ON i.id = r.inspection_id JOIN public.body b ON b.id = i.body_id
      WHERE s.id = new.response_id AND b.slug = ANY (new.owner_bodies))
    OR EXISTS (SELECT FROM public.commitment m WHERE m.merged_into = new.id AND (m.office_owned OR m.owner_bodies = '{}'));
  RETURN new;
END $$;

GRANT UPDATE (merged_into, merged_at, merged_by, merged_reason) ON commitment TO tracker_app;
