-- Who a support line is for, who checked it, and that it was taken off the list. A line that nobody has checked for a long
-- time keeps an edition from being approved (lib/domain/support-lines).

-- AlterTable
ALTER TABLE "support_line" ADD COLUMN     "need" TEXT NOT NULL DEFAULT 'sexual-violence',
ADD COLUMN     "checked_by" UUID,
ADD COLUMN     "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_reason" TEXT;

-- AddForeignKey
ALTER TABLE "support_line" ADD CONSTRAINT "support_line_checked_by_fkey" FOREIGN KEY ("checked_by") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "support_line" ALTER COLUMN "need" DROP DEFAULT;

-- A line is taken off the list once, with its reason, and a new one is added where it comes back.
CREATE FUNCTION public.refuse_change_of_withdrawn_line() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'A support line is taken off the list once, with a reason' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER support_line_is_withdrawn_once BEFORE UPDATE ON public.support_line
  FOR EACH ROW WHEN (old.withdrawn_at IS NOT NULL
    OR (new.withdrawn_at IS NOT NULL AND btrim(coalesce(new.withdrawn_reason, '')) = ''))
  EXECUTE FUNCTION public.refuse_change_of_withdrawn_line();

GRANT INSERT, UPDATE (need, checked_by, withdrawn_at, withdrawn_reason) ON support_line TO tracker_app;

-- The lines that came with the service, by whom they are for. All others are specialist services until somebody says. Last of
-- all, because a table with rows that were just changed cannot be altered.
DO $$
BEGIN
  UPDATE public.support_line SET need = CASE
    WHEN telephone IN ('999', '101') THEN 'police' WHEN name = 'Childline' THEN 'children' ELSE need END
    WHERE telephone IN ('999', '101') OR name = 'Childline';
  IF FOUND THEN
    PERFORM audit.append('service', 'This service', 'support lines sorted', 'service', 'service', '{}'::jsonb);
  END IF;
END $$;
