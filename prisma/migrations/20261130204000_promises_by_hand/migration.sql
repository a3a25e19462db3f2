-- A promise that an officer adds by hand: one that a response makes, or an action of the office's own that no response makes.

ALTER TABLE commitment
  ALTER COLUMN response_id DROP NOT NULL,
  ALTER COLUMN quote DROP NOT NULL,
  -- Of an action of the office's own alone: every other promise is found through its response.
  ADD COLUMN recommendation_id uuid,
  ADD COLUMN made_on date,
  ADD COLUMN added_at timestamptz(3),
  ADD COLUMN added_by uuid;
ALTER TABLE commitment
  ADD CONSTRAINT commitment_recommendation_id_fkey FOREIGN KEY (recommendation_id) REFERENCES recommendation(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT commitment_added_by_fkey FOREIGN KEY (added_by) REFERENCES user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT promise_is_of_a_response_or_the_office CHECK (
    CASE WHEN response_id IS NULL THEN recommendation_id IS NOT NULL AND made_on IS NOT NULL AND quote IS NULL
         ELSE recommendation_id IS NULL AND made_on IS NULL AND quote IS NOT NULL END),
  ADD CONSTRAINT promise_is_added_by_somebody CHECK ((added_at IS NULL) = (added_by IS NULL));
CREATE INDEX commitment_recommendation_id_idx ON commitment (recommendation_id);

-- Whoever adds a promise of a response copies its words, as whoever corrects one does.
CREATE TRIGGER commitment_is_added_with_words_of_its_response BEFORE INSERT ON public.commitment
  FOR EACH ROW WHEN (new.response_id IS NOT NULL) EXECUTE FUNCTION public.require_span_of_response();

-- An action of the office's own is the office's, whoever is named as its owner: 2 people close it.
CREATE OR REPLACE FUNCTION public.mark_own_promise() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  new.office_owned := (tg_op = 'UPDATE' AND old.office_owned) OR new.response_id IS NULL OR EXISTS (
    SELECT FROM public.response s JOIN public.recommendation r ON r.id = s.recommendation_id
      JOIN public.inspection i ON i.id = r.inspection_id JOIN public.body b ON b.id = i.body_id
      WHERE s.id = new.response_id AND b.slug = ANY (new.owner_bodies));
  RETURN new;
END $$;

GRANT INSERT ON commitment TO tracker_app;
