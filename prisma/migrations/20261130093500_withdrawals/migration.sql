-- An edition is withdrawn by 2 people: one asks, with a reason for its readers, and another agrees. Its pages leave the
-- database in the same step, and every web process is told (decision 35).

-- CreateTable
CREATE TABLE "publication_withdrawal" (
    "id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "agreed" BOOLEAN,
    "decision_reason" TEXT,

    CONSTRAINT "publication_withdrawal_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "publication_withdrawal" ADD CONSTRAINT "publication_withdrawal_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_withdrawal" ADD CONSTRAINT "publication_withdrawal_asked_by_fkey" FOREIGN KEY ("asked_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_withdrawal" ADD CONSTRAINT "publication_withdrawal_decided_by_fkey" FOREIGN KEY ("decided_by") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE publication_withdrawal
  ADD CONSTRAINT withdrawal_has_a_reason CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT withdrawal_is_decided_by_another CHECK (decided_by <> asked_by),
  ADD CONSTRAINT withdrawal_decision_is_whole CHECK (
    CASE WHEN decided_at IS NULL THEN decided_by IS NULL AND agreed IS NULL AND decision_reason IS NULL
         ELSE decided_by IS NOT NULL AND agreed IS NOT NULL AND btrim(coalesce(decision_reason, '')) <> '' END);
CREATE UNIQUE INDEX one_open_withdrawal ON publication_withdrawal (publication_id) WHERE decided_at IS NULL;

CREATE CONSTRAINT TRIGGER publication_withdrawal_leaves_an_event AFTER INSERT OR UPDATE OR DELETE ON public.publication_withdrawal
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event();
CREATE TRIGGER publication_withdrawal_is_decided_once BEFORE UPDATE ON public.publication_withdrawal
  FOR EACH ROW WHEN (old.decided_at IS NOT NULL) EXECUTE FUNCTION public.refuse_second_decision();

GRANT SELECT, INSERT, UPDATE (decided_by, decided_at, agreed, decision_reason) ON publication_withdrawal TO tracker_app;

-- Nobody withdraws an edition by hand, and none comes back.
REVOKE UPDATE (withdrawn_at, withdrawn_reason) ON published.edition FROM tracker_worker;
CREATE FUNCTION published.require_two_for_withdrawal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF old.withdrawn_at IS NOT NULL OR NOT EXISTS (
    SELECT FROM public.publication_withdrawal w JOIN public.publication p ON p.id = w.publication_id
      WHERE w.publication_id = new.id AND w.agreed AND w.decided_by <> w.asked_by AND w.reason = new.withdrawn_reason
        AND p.state = 'withdrawn') THEN
    RAISE EXCEPTION 'An edition is withdrawn once, by 2 people' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER edition_is_withdrawn_by_two BEFORE UPDATE OF withdrawn_at, withdrawn_reason ON published.edition
  FOR EACH ROW EXECUTE FUNCTION published.require_two_for_withdrawal();

-- The files of an edition are frozen, and leave with it. Its table of figures stays, read by nobody outside the office: what
-- was public once can be remembered, and small numbers are tried against it (decision 27).
DROP TRIGGER edition_file_is_frozen ON published.edition_file;
CREATE TRIGGER edition_file_is_frozen BEFORE UPDATE ON published.edition_file
  FOR EACH ROW EXECUTE FUNCTION published.refuse_change();
CREATE FUNCTION published.refuse_removal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM published.edition WHERE id = old.edition_id AND withdrawn_at IS NOT NULL) THEN
    RAISE EXCEPTION 'An edition is frozen' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN old;
END $$;
CREATE TRIGGER edition_file_leaves_with_its_edition BEFORE DELETE ON published.edition_file
  FOR EACH ROW EXECUTE FUNCTION published.refuse_removal();

CREATE FUNCTION published.withdraw(withdrawn uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE said record;
BEGIN
  SELECT w.reason, w.decided_at INTO said FROM public.publication_withdrawal w
    WHERE w.publication_id = withdrawn AND w.agreed ORDER BY w.decided_at DESC LIMIT 1;
  UPDATE published.edition SET withdrawn_at = said.decided_at, withdrawn_reason = said.reason WHERE id = withdrawn;
  DELETE FROM published.edition_file WHERE edition_id = withdrawn AND path <> '/data/measures.csv';
  PERFORM pg_catalog.pg_notify('edition_published', withdrawn::text);
END $$;
REVOKE ALL ON FUNCTION published.withdraw(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION published.withdraw(uuid) TO tracker_app;

-- What the public is told of an edition that it cannot read any more.
CREATE VIEW published.withdrawn_edition AS
  SELECT body, at_root, number, withdrawn_at, withdrawn_reason FROM published.edition
    WHERE published_at IS NOT NULL AND withdrawn_at IS NOT NULL;
GRANT SELECT ON published.withdrawn_edition TO tracker_public;
-- It repeats what a table holds: backups have that.
REVOKE ALL ON published.withdrawn_edition FROM tracker_backup;
