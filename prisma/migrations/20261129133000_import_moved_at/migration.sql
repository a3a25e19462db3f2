-- Since when an import is in its state: one that says it is being read or saved, is in no job's hands and has not moved
-- for a minute, has been forgotten by whatever was working on it.
ALTER TABLE "figure_import" ADD COLUMN "moved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

CREATE FUNCTION public.note_when_it_moved() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  new.moved_at := pg_catalog.clock_timestamp();
  RETURN new;
END $$;
CREATE TRIGGER figure_import_moved BEFORE UPDATE OF state ON public.figure_import
  FOR EACH ROW WHEN (old.state IS DISTINCT FROM new.state) EXECUTE FUNCTION public.note_when_it_moved();
