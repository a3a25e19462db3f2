-- An edition holds every inspection of its body. Those from before stay of the one inspection that their row names.
ALTER TABLE publication ADD COLUMN body_id uuid;
-- Nobody did anything to these editions: what was always so is written down, and that is no event.
ALTER TABLE publication DISABLE TRIGGER publication_leaves_an_event;
UPDATE publication p SET body_id = coalesce(
  (SELECT i.body_id FROM inspection i WHERE i.id = p.inspection_id),
  (SELECT b.id FROM published.edition e JOIN body b ON b.slug = e.body WHERE e.id = p.id),
  (SELECT o.body_id FROM office o ORDER BY o.recorded_at LIMIT 1),
  (SELECT i.body_id FROM inspection i ORDER BY i.published_on, i.id LIMIT 1));
ALTER TABLE publication ENABLE TRIGGER publication_leaves_an_event;
ALTER TABLE publication ALTER COLUMN body_id SET NOT NULL;
ALTER TABLE publication ADD CONSTRAINT publication_body_id_fkey
  FOREIGN KEY (body_id) REFERENCES body(id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- Numbers and chains of hashes are of each body, and so is the one edition that can be open.
DROP INDEX one_open_publication;
CREATE UNIQUE INDEX one_open_publication ON publication (body_id) WHERE state IN ('preparing', 'draft', 'approved');

CREATE OR REPLACE FUNCTION published.require_approval() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM public.publication p JOIN public.body b ON b.id = p.body_id
    WHERE p.id = new.id AND p.hash = new.hash AND p.number = new.number AND b.slug = new.body AND (
      (p.approved_by IS NOT NULL AND p.approved_by IS DISTINCT FROM p.prepared_by)
      OR (p.number = 1 AND p.prepared_by IS NULL AND EXISTS (SELECT FROM public.trial t WHERE t.ended_at IS NULL)
          AND NOT EXISTS (SELECT FROM published.edition e WHERE e.published_at IS NOT NULL)))) THEN
    RAISE EXCEPTION 'An edition is published only after a second person approved it'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
