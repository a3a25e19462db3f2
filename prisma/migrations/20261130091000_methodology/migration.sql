-- How each measure is counted, in words that are kept version by version: one person writes a version, another approves it.
-- The first version of each measure is written by the service when it next starts; nobody has approved it.

CREATE TABLE "methodology_version" (
    "id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "written_by" UUID,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by" UUID,
    "approved_at" TIMESTAMPTZ(3),

    CONSTRAINT "methodology_version_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "methodology_version_measure_id_number_key" ON "methodology_version"("measure_id", "number");

ALTER TABLE "methodology_version" ADD CONSTRAINT "methodology_version_measure_id_fkey"
  FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "methodology_version" ADD CONSTRAINT "methodology_version_written_by_fkey"
  FOREIGN KEY ("written_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "methodology_version" ADD CONSTRAINT "methodology_version_approved_by_fkey"
  FOREIGN KEY ("approved_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE methodology_version ADD CONSTRAINT methodology_is_approved_by_somebody
  CHECK (num_nonnulls(approved_by, approved_at) IN (0, 2));
ALTER TABLE methodology_version ADD CONSTRAINT methodology_says_something CHECK (btrim(words) <> '');
-- Only the first version comes with the service.
ALTER TABLE methodology_version ADD CONSTRAINT methodology_has_an_author CHECK (written_by IS NOT NULL OR number = 1);
-- Whatever the code of the day says, nobody approves their own words.
ALTER TABLE methodology_version ADD CONSTRAINT methodology_needs_two_people CHECK (approved_by <> written_by);

-- A version is written without an approval, kept as it was written, and approved once, by an approver who works here.
CREATE FUNCTION public.guard_methodology_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF tg_op = 'INSERT' AND new.approved_at IS NULL
    AND new.number = 1 + coalesce((SELECT max(v.number) FROM public.methodology_version v WHERE v.measure_id = new.measure_id), 0) THEN
    RETURN new;
  END IF;
  IF tg_op = 'UPDATE' AND old.approved_at IS NULL AND new.approved_at IS NOT NULL
    AND to_jsonb(old) - 'approved_by' - 'approved_at' = to_jsonb(new) - 'approved_by' - 'approved_at'
    AND EXISTS (SELECT FROM public.user_account u WHERE u.id = new.approved_by AND u.role = 'approver' AND u.active) THEN
    RETURN new;
  END IF;
  RAISE EXCEPTION 'A version of how a measure is counted is kept as it was written, and approved once, by an approver'
    USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER methodology_version_is_guarded BEFORE INSERT OR UPDATE OR DELETE ON public.methodology_version
  FOR EACH ROW EXECUTE FUNCTION public.guard_methodology_version();

-- No write without an event, as in the migration of the guards.
CREATE CONSTRAINT TRIGGER methodology_version_leaves_an_event AFTER INSERT OR UPDATE OR DELETE ON public.methodology_version
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event();

GRANT SELECT, INSERT, UPDATE (approved_by, approved_at) ON methodology_version TO tracker_app;
GRANT SELECT ON methodology_version TO tracker_worker;
