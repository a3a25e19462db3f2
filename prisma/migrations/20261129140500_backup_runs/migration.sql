-- What became of each backup. The role that makes backups writes nothing: the worker records it, with its event.

CREATE TABLE "backup_run" (
    "id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    "folder" TEXT,
    "bytes" BIGINT,
    "same_disk" BOOLEAN,
    "encrypted" BOOLEAN,
    "problem" TEXT,

    CONSTRAINT "backup_run_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "backup_run_ended_at_idx" ON "backup_run"("ended_at");

-- A backup was made, or it says why not.
ALTER TABLE backup_run ADD CONSTRAINT a_backup_or_a_problem CHECK (
  CASE WHEN problem IS NULL THEN folder IS NOT NULL AND bytes IS NOT NULL AND encrypted IS NOT NULL
       ELSE folder IS NULL AND bytes IS NULL AND encrypted IS NULL END);

CREATE CONSTRAINT TRIGGER backup_run_leaves_an_event AFTER INSERT OR UPDATE OR DELETE ON public.backup_run
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event();

GRANT SELECT ON backup_run TO tracker_app, tracker_worker;
GRANT INSERT ON backup_run TO tracker_worker;
