-- Which figures an edition hides and why, as it was decided when the edition was prepared: for the approver, never for the
-- public. Editions that were prepared before say nothing of it.
ALTER TABLE "publication" ADD COLUMN "hidden" JSONB;
GRANT UPDATE (hidden) ON publication TO tracker_worker;
