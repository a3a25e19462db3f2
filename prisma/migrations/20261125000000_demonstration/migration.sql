-- Invented figures and editions keep away from one another, whatever the code above does: a record that holds
-- illustrative figures publishes nothing, and a record that has published takes none in.

-- The lock is held to the end of the transaction, so that neither side can slip past the other's look.
CREATE FUNCTION public.refuse_demonstration_edition() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM pg_catalog.pg_advisory_xact_lock(728190118);
  IF EXISTS (SELECT FROM public.series WHERE illustrative) THEN
    RAISE EXCEPTION 'Nothing is published from a record that holds illustrative figures'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER edition_is_of_real_figures BEFORE INSERT OR UPDATE OF published_at ON published.edition
  FOR EACH ROW EXECUTE FUNCTION public.refuse_demonstration_edition();
CREATE TRIGGER publication_is_of_real_figures BEFORE INSERT OR UPDATE OF state ON public.publication
  FOR EACH ROW WHEN (new.state IN ('preparing', 'draft', 'approved', 'published'))
  EXECUTE FUNCTION public.refuse_demonstration_edition();

CREATE FUNCTION public.refuse_late_demonstration() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM pg_catalog.pg_advisory_xact_lock(728190118);
  IF EXISTS (SELECT FROM published.edition WHERE published_at IS NOT NULL) THEN
    RAISE EXCEPTION 'A record that has published an edition takes in no illustrative figures'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER series_is_real_once_published BEFORE INSERT OR UPDATE OF illustrative ON public.series
  FOR EACH ROW WHEN (new.illustrative) EXECUTE FUNCTION public.refuse_late_demonstration();

-- With its invented figures gone, the invented statuses and evidence beside them would look real.
CREATE FUNCTION public.refuse_end_of_demonstration() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'A demonstration stays a demonstration' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER series_stays_illustrative BEFORE UPDATE ON public.series
  FOR EACH ROW WHEN (old.illustrative AND NOT new.illustrative) EXECUTE FUNCTION public.refuse_end_of_demonstration();
CREATE TRIGGER illustrative_series_is_kept BEFORE DELETE ON public.series
  FOR EACH ROW WHEN (old.illustrative) EXECUTE FUNCTION public.refuse_end_of_demonstration();
