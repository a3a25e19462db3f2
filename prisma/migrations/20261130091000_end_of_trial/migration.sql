-- An administrator can end a trial too. Once it is over, no edition is published without a second person any more, the
-- first one included.
GRANT UPDATE (ended_at) ON trial TO tracker_app;

CREATE OR REPLACE FUNCTION published.require_approval() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM public.publication p
    JOIN public.inspection i ON i.id = p.inspection_id JOIN public.body b ON b.id = i.body_id
    WHERE p.id = new.id AND p.hash = new.hash AND p.number = new.number AND b.slug = new.body AND (
      (p.approved_by IS NOT NULL AND p.approved_by IS DISTINCT FROM p.prepared_by)
      OR (p.number = 1 AND p.prepared_by IS NULL AND EXISTS (SELECT FROM public.trial t WHERE t.ended_at IS NULL)
          AND NOT EXISTS (SELECT FROM published.edition e WHERE e.published_at IS NOT NULL)))) THEN
    RAISE EXCEPTION 'An edition is published only after a second person approved it'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
