-- Editions are numbered, and follow one another by their hashes, for each policing body: many bodies may share a database.
ALTER TABLE published.edition ADD COLUMN body text;
-- True for the body whose office runs this installation: the addresses of its editions show no body.
ALTER TABLE published.edition ADD COLUMN at_root boolean;

-- Until now every edition was of the office. Nothing that was frozen changes: what was always so is written down.
UPDATE published.edition e SET at_root = true, body = coalesce(
  (SELECT b.slug FROM public.publication p
     JOIN public.inspection i ON i.id = p.inspection_id JOIN public.body b ON b.id = i.body_id WHERE p.id = e.id),
  (SELECT b.slug FROM public.response_document d
     JOIN public.inspection i ON i.id = d.inspection_id JOIN public.body b ON b.id = i.body_id
     ORDER BY d.imported_at LIMIT 1),
  'office');
ALTER TABLE published.edition ALTER COLUMN body SET NOT NULL, ALTER COLUMN at_root SET NOT NULL;

DROP INDEX published.edition_number_published;
CREATE UNIQUE INDEX edition_number_published ON published.edition (body, number) WHERE published_at IS NOT NULL;

DROP TRIGGER edition_content_is_frozen ON published.edition;
CREATE TRIGGER edition_content_is_frozen BEFORE UPDATE ON published.edition
  FOR EACH ROW WHEN ((old.id, old.body, old.at_root, old.number, old.hash, old.previous_hash, old.manifest)
    IS DISTINCT FROM (new.id, new.body, new.at_root, new.number, new.hash, new.previous_hash, new.manifest)
    OR (old.published_at IS NOT NULL AND new.published_at IS DISTINCT FROM old.published_at))
  EXECUTE FUNCTION published.refuse_change();

-- The approval must be of this very edition: its hash, its number, and the body whose inspection it is of. The set-up of a
-- trial publishes one edition in all, not the first of every body.
CREATE OR REPLACE FUNCTION published.require_approval() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM public.publication p
    JOIN public.inspection i ON i.id = p.inspection_id JOIN public.body b ON b.id = i.body_id
    WHERE p.id = new.id AND p.hash = new.hash AND p.number = new.number AND b.slug = new.body AND (
      (p.approved_by IS NOT NULL AND p.approved_by IS DISTINCT FROM p.prepared_by)
      OR (p.number = 1 AND p.prepared_by IS NULL AND EXISTS (SELECT FROM public.trial)
          AND NOT EXISTS (SELECT FROM published.edition e WHERE e.published_at IS NOT NULL)))) THEN
    RAISE EXCEPTION 'An edition is published only after a second person approved it'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
