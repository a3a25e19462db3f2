-- A trial ends for good when an edition made by two people is published: from then on nobody outside reads a draft.
ALTER TABLE trial ADD COLUMN ended_at timestamptz(3);
GRANT SELECT ON trial TO tracker_app;
GRANT UPDATE (ended_at) ON trial TO tracker_worker;

CREATE FUNCTION public.guard_trial() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF old.ended_at IS NOT NULL OR new.made_at IS DISTINCT FROM old.made_at THEN
    RAISE EXCEPTION 'A trial ends once' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER trial_ends_once BEFORE UPDATE ON public.trial FOR EACH ROW EXECUTE FUNCTION public.guard_trial();

-- A record in which two people have already published an edition is a trial no more; nothing else is said of it.
DO $$
BEGIN
  UPDATE public.trial SET ended_at = now() WHERE ended_at IS NULL AND EXISTS (
    SELECT FROM public.publication p WHERE p.published_at IS NOT NULL AND p.approved_by IS NOT NULL
      AND p.prepared_by IS NOT NULL AND p.approved_by <> p.prepared_by);
  IF FOUND THEN
    PERFORM audit.append('service', 'This service', 'trial ended', 'service', 'trial', '{}');
  END IF;
END $$;
