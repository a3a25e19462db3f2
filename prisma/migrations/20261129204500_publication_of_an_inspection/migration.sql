-- Which inspection an edition is of. Until now every edition was of the inspection that the office began with: the oldest.
ALTER TABLE "publication" ADD COLUMN "inspection_id" UUID;
ALTER TABLE "publication" ADD CONSTRAINT "publication_inspection_id_fkey"
  FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Nobody did anything to these editions: what was always so is written down, and that is no event.
ALTER TABLE "publication" DISABLE TRIGGER publication_leaves_an_event;
UPDATE "publication" SET "inspection_id" = (SELECT id FROM "inspection" ORDER BY "published_on", id LIMIT 1);
ALTER TABLE "publication" ENABLE TRIGGER publication_leaves_an_event;
