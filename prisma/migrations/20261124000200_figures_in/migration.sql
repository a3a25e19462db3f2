-- Figures on their way in: files and how they are read, figures asked of others, and for each figure its own source.

-- AlterTable
ALTER TABLE "observation" ADD COLUMN     "import_id" UUID,
ADD COLUMN     "source" TEXT;

-- CreateTable
CREATE TABLE "figure_import" (
    "id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "body" BYTEA,
    "target" JSONB NOT NULL,
    "choices" JSONB NOT NULL DEFAULT '{}',
    "mapping" JSONB,
    "state" TEXT NOT NULL DEFAULT 'received',
    "report" JSONB,
    "plan_hash" TEXT,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "is_long" BOOLEAN NOT NULL DEFAULT false,
    "received_by" UUID,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_by" UUID,
    "applied_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "figure_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "choices" JSONB NOT NULL,
    "saved_by" UUID,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figure_request" (
    "id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "asked_of" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "note" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "asked_by" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_note" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "figure_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "figure_import_measure_id_received_at_idx" ON "figure_import"("measure_id", "received_at");

-- CreateIndex
CREATE UNIQUE INDEX "import_mapping_name_key" ON "import_mapping"("name");

-- CreateIndex
CREATE INDEX "figure_request_measure_id_state_idx" ON "figure_request"("measure_id", "state");

-- CreateIndex
CREATE INDEX "observation_import_id_idx" ON "observation"("import_id");

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "figure_import"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_import" ADD CONSTRAINT "figure_import_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_import" ADD CONSTRAINT "figure_import_received_by_fkey" FOREIGN KEY ("received_by") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_import" ADD CONSTRAINT "figure_import_applied_by_fkey" FOREIGN KEY ("applied_by") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_request" ADD CONSTRAINT "figure_request_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_request" ADD CONSTRAINT "figure_request_asked_by_fkey" FOREIGN KEY ("asked_by") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- No write without an event, as in the migration of the guards. While a file is read and looked at, only its own row
-- changes; what counts is that it came, and what became of it.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['import_mapping', 'figure_request'] LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON public.%I
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event()', name || '_leaves_an_event', name);
  END LOOP;
END $$;
CREATE CONSTRAINT TRIGGER figure_import_leaves_an_event AFTER INSERT OR DELETE ON public.figure_import
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event();
CREATE CONSTRAINT TRIGGER figure_import_ends_with_an_event AFTER UPDATE OF state ON public.figure_import
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (new.state IN ('applied', 'given-up') AND old.state IS DISTINCT FROM new.state)
  EXECUTE FUNCTION audit.require_event();

GRANT SELECT, INSERT ON figure_import, import_mapping, figure_request TO tracker_app;
GRANT UPDATE (body, target, choices, mapping, state, report, plan_hash, rows, rows_done, problem, applied_by, applied_at, version)
  ON figure_import TO tracker_app, tracker_worker;
GRANT UPDATE (choices, saved_by, saved_at, version) ON import_mapping TO tracker_app;
GRANT UPDATE (state, settled_note, settled_at, version) ON figure_request TO tracker_app;

-- A long import is saved by the worker, after a person has agreed to it.
GRANT SELECT ON figure_import, figure_request TO tracker_worker;
GRANT INSERT ON observation, series TO tracker_worker;
