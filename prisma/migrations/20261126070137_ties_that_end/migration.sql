-- Ties that end: evidence that was tied to a figure, and what a measure speaks to. An ended tie is kept, and may be tied again.

-- DropIndex
DROP INDEX "measure_link_measure_id_recommendation_id_requirement_id_key";

-- AlterTable
ALTER TABLE "evidence_observation" DROP CONSTRAINT "evidence_observation_pkey",
ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "ended_by" UUID,
ADD COLUMN     "ended_reason" TEXT,
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD CONSTRAINT "evidence_observation_pkey" PRIMARY KEY ("id");

-- The ties there are get an id here; later ones bring their own, as every other record does.
ALTER TABLE "evidence_observation" ALTER COLUMN "id" DROP DEFAULT;

-- AlterTable
ALTER TABLE "measure_link" ADD COLUMN     "ended_at" TIMESTAMPTZ(3);

-- AddForeignKey
ALTER TABLE "evidence_observation" ADD CONSTRAINT "evidence_observation_ended_by_fkey" FOREIGN KEY ("ended_by") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What is tied is tied once; of what was tied before, any number is kept. A link to a whole recommendation names no requirement.
CREATE UNIQUE INDEX evidence_is_tied_once ON evidence_observation (observation_id, evidence_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX measure_is_linked_once ON measure_link (measure_id, coalesce(requirement_id, recommendation_id))
  WHERE ended_at IS NULL;

-- A tie of evidence never ends without a name and a reason, whoever writes the row.
ALTER TABLE evidence_observation ADD CONSTRAINT end_has_a_name_and_a_reason CHECK (
  CASE WHEN ended_at IS NULL THEN ended_by IS NULL AND ended_reason IS NULL
       ELSE ended_by IS NOT NULL AND btrim(coalesce(ended_reason, '')) <> '' END);

-- A tie ends once and does not come back: what is tied again is a row of its own.
CREATE FUNCTION public.refuse_second_end() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'A tie is ended once, and stays ended' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER evidence_observation_ends_once BEFORE UPDATE ON public.evidence_observation
  FOR EACH ROW WHEN (old.ended_at IS NOT NULL OR new.ended_at IS NULL) EXECUTE FUNCTION public.refuse_second_end();
CREATE TRIGGER measure_link_ends_once BEFORE UPDATE ON public.measure_link
  FOR EACH ROW WHEN (old.ended_at IS NOT NULL OR new.ended_at IS NULL) EXECUTE FUNCTION public.refuse_second_end();

-- Of a tie nothing changes but that it ends. Both tables leave an event at every change already.
GRANT UPDATE (ended_at, ended_by, ended_reason) ON evidence_observation TO tracker_app;
GRANT UPDATE (ended_at) ON measure_link TO tracker_app;
