-- That an approver has read the very figures of a series on their publisher's page, so that small counts in them are shown. The
-- address that came with the service counts by itself in a trial only; on an office's own database it waits for an approver.

CREATE TABLE "series_exemption" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "series_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "read_on" DATE NOT NULL,
    "read_by" UUID NOT NULL,
    "figures" INTEGER NOT NULL,
    "agreed_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" UUID,
    "ended_reason" TEXT,

    CONSTRAINT "series_exemption_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "series_exemption" ADD CONSTRAINT "series_exemption_series_id_fkey"
  FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "series_exemption" ADD CONSTRAINT "series_exemption_read_by_fkey"
  FOREIGN KEY ("read_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "series_exemption" ADD CONSTRAINT "series_exemption_ended_by_fkey"
  FOREIGN KEY ("ended_by") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE UNIQUE INDEX series_is_exempt_once ON series_exemption (series_id) WHERE ended_at IS NULL;
ALTER TABLE series_exemption ADD CONSTRAINT exemption_names_a_page_and_a_table
  CHECK (address ~ '^https?://' AND btrim(place) <> '');
ALTER TABLE series_exemption ADD CONSTRAINT ending_an_exemption_has_a_name_and_a_reason CHECK (
  CASE WHEN ended_at IS NULL THEN ended_by IS NULL AND ended_reason IS NULL
       ELSE ended_by IS NOT NULL AND btrim(coalesce(ended_reason, '')) <> '' END);

-- Only an approver who works here may read figures for the office, whatever the code of the day says; and it ends once.
CREATE FUNCTION public.guard_series_exemption() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF tg_op = 'INSERT' AND new.ended_at IS NULL
    AND EXISTS (SELECT FROM public.user_account u WHERE u.id = new.read_by AND u.role = 'approver' AND u.active) THEN
    RETURN new;
  END IF;
  IF tg_op = 'UPDATE' AND old.ended_at IS NULL AND new.ended_at IS NOT NULL
    AND to_jsonb(old) - 'ended_at' - 'ended_by' - 'ended_reason' = to_jsonb(new) - 'ended_at' - 'ended_by' - 'ended_reason' THEN
    RETURN new;
  END IF;
  RAISE EXCEPTION 'That figures are public is said by an approver, kept as it was said, and ended once'
    USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER series_exemption_is_guarded BEFORE INSERT OR UPDATE OR DELETE ON public.series_exemption
  FOR EACH ROW EXECUTE FUNCTION public.guard_series_exemption();
CREATE CONSTRAINT TRIGGER series_exemption_leaves_an_event AFTER INSERT OR UPDATE OR DELETE ON public.series_exemption
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event();

GRANT SELECT ON series_exemption TO tracker_app, tracker_worker;
GRANT INSERT, UPDATE (ended_at, ended_by, ended_reason) ON series_exemption TO tracker_app;
GRANT SELECT ON trial TO tracker_app;
