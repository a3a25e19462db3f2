-- A trial is a record that the set-up made on the built-in database. Its first edition is published by the set-up itself,
-- and says so. Every other record publishes nothing until a second person has approved it.
CREATE TABLE public.trial (
  id integer PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  made_at timestamptz(3) NOT NULL DEFAULT now()
);
GRANT SELECT ON public.trial TO tracker_worker;
CREATE CONSTRAINT TRIGGER trial_leaves_an_event AFTER INSERT OR UPDATE OR DELETE ON public.trial
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event();

CREATE OR REPLACE FUNCTION published.require_approval() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM public.publication p WHERE p.id = new.id AND p.hash = new.hash AND (
      (p.approved_by IS NOT NULL AND p.approved_by IS DISTINCT FROM p.prepared_by)
      OR (p.number = 1 AND p.prepared_by IS NULL AND EXISTS (SELECT FROM public.trial)))) THEN
    RAISE EXCEPTION 'An edition is published only after a second person approved it'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
