-- Measures that people edit: what was changed, by whom and why; when figures can be expected; notes that are withdrawn.

-- AlterTable
ALTER TABLE "measure" ADD COLUMN     "disclosure_loosened_on" DATE,
ADD COLUMN     "figures_due_after" INTEGER;

-- AlterTable
ALTER TABLE "target" ADD COLUMN     "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "annotation" ADD COLUMN     "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_reason" TEXT;

-- CreateTable
CREATE TABLE "measure_change" (
    "id" UUID NOT NULL,
    "sequence" SERIAL NOT NULL,
    "measure_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "measure_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "measure_change_measure_id_sequence_idx" ON "measure_change"("measure_id", "sequence");

-- AddForeignKey
ALTER TABLE "measure_change" ADD CONSTRAINT "measure_change_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_change" ADD CONSTRAINT "measure_change_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A fresh start of the limits that nobody explains would hide a change, whoever writes the row.
ALTER TABLE annotation ADD CONSTRAINT rebase_has_a_reason CHECK (NOT rebase OR btrim(coalesce(reason, '')) <> '');

-- A note is withdrawn once, with its reason, and does not come back.
CREATE FUNCTION public.refuse_second_withdrawal() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'A note is withdrawn once, with a reason' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER annotation_is_withdrawn_once BEFORE UPDATE ON public.annotation
  FOR EACH ROW WHEN (old.withdrawn_at IS NOT NULL OR new.withdrawn_at IS NULL OR btrim(coalesce(new.withdrawn_reason, '')) = '')
  EXECUTE FUNCTION public.refuse_second_withdrawal();

-- No write without an event, as in the migration of the guards.
CREATE CONSTRAINT TRIGGER measure_change_leaves_an_event AFTER INSERT OR UPDATE OR DELETE ON public.measure_change
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event();

-- The history of a measure can only grow. What its figures are counted in (unit, basis) is nobody's to change.
GRANT SELECT, INSERT ON measure_change TO tracker_app;
GRANT USAGE ON SEQUENCE measure_change_sequence_seq TO tracker_app;
GRANT UPDATE (source, scope, frequency, figures_due_after, disclosure_loosened_on) ON measure TO tracker_app;
GRANT UPDATE (withdrawn_at, withdrawn_reason) ON annotation TO tracker_app;
