-- Footnotes are bound to a measure, a series, one figure or an area. How figures were copied (a repository and its commit) has
-- a field of its own, which is read under "How this is worked out" only.

-- AlterTable
ALTER TABLE "series" ADD COLUMN     "trail" TEXT;

-- CreateTable
CREATE TABLE "footnote" (
    "id" UUID NOT NULL,
    "measure_id" UUID,
    "series_id" UUID,
    "period_start" DATE,
    "period_end" DATE,
    "area" TEXT,
    "area_code" TEXT,
    "words" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,

    CONSTRAINT "footnote_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "footnote" ADD CONSTRAINT "footnote_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "footnote" ADD CONSTRAINT "footnote_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A footnote is about one thing; only a series has figures.
ALTER TABLE footnote ADD CONSTRAINT footnote_is_about_one_thing CHECK (num_nonnulls(measure_id, series_id, area) = 1);
ALTER TABLE footnote ADD CONSTRAINT footnote_names_a_whole_figure
  CHECK (num_nonnulls(period_start, period_end) IN (0, 2) AND (period_start IS NULL OR series_id IS NOT NULL));

-- A footnote is withdrawn once, with its reason, and does not come back.
CREATE FUNCTION public.refuse_second_end_of_footnote() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'A footnote is withdrawn once, with a reason' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER footnote_is_withdrawn_once BEFORE UPDATE ON public.footnote
  FOR EACH ROW WHEN (old.withdrawn_at IS NOT NULL OR new.withdrawn_at IS NULL OR btrim(coalesce(new.withdrawn_reason, '')) = '')
  EXECUTE FUNCTION public.refuse_second_end_of_footnote();

-- No write without an event, as in the migration of the guards.
CREATE CONSTRAINT TRIGGER footnote_leaves_an_event AFTER INSERT OR UPDATE OR DELETE ON public.footnote
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event();

GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_reason) ON footnote TO tracker_app;
GRANT SELECT ON footnote TO tracker_worker;

-- The last sentence of a note that tells how the figures were copied moves to its own field, with a line in the history.
DO $$
DECLARE
  why CONSTANT TEXT := 'How the figures were copied is told under “How this is worked out” only.';
  how CONSTANT TEXT := '^(.*\S)\s+((?:The figures are|Read from|Monthly tables of|The answer is) .*(?:public repository|resource IPlsTk0D).*)$';
  found RECORD;
BEGIN
  CREATE TEMPORARY TABLE moved ON COMMIT DROP AS
    SELECT id, measure_id, slug, compared_as, title, note AS was, parts[1] AS note, parts[2] AS trail
    FROM (SELECT *, regexp_match(series.note, how) AS parts FROM public.series) AS read WHERE parts IS NOT NULL;

  UPDATE public.series SET note = moved.note, trail = moved.trail FROM moved WHERE moved.id = series.id;

  FOR found IN
    SELECT measure.id, ref, jsonb_agg(jsonb_build_object('label', 'What to know of ' || name, 'from', was, 'to', note)
      ORDER BY name) AS changes
    FROM (SELECT DISTINCT measure_id, was, note,
      CASE WHEN compared_as IS NULL THEN 'the figures “' || title || '”' ELSE 'the figures of all forces' END AS name
      FROM moved) AS told
      JOIN public.measure ON measure.id = measure_id
    GROUP BY measure.id ORDER BY measure.position
  LOOP
    UPDATE public.measure SET version = version + 1 WHERE id = found.id;
    INSERT INTO public.measure_change (id, measure_id, kind, changes, reason, recorded_at)
      VALUES (gen_random_uuid(), found.id, 'corrected', found.changes, why, now());
    PERFORM audit.append('service', 'This service', 'measure corrected', 'measure', found.ref,
      jsonb_build_object('measure', found.ref, 'changes', found.changes, 'reason', why));
  END LOOP;
END $$;
