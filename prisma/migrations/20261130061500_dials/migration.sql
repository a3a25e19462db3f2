-- What the force says and what the office found are recorded apart, each with its own reason, day and person. The word
-- "superseded" is no status any more: what replaced a part is recorded beside the dials (decision 31).
--
-- Every assessment stays the one row it was, with its reason, day and person; none is added. What its words were before is
-- in the audit trail, which nothing here touches.
ALTER TABLE "assessment" ADD COLUMN "force_says" TEXT,
  ADD COLUMN "revised_on" DATE,
  ADD COLUMN "finding" TEXT,
  ADD COLUMN "superseded_link" TEXT,
  ADD COLUMN "superseded_ended" BOOLEAN NOT NULL DEFAULT false,
  ALTER COLUMN "assurance" DROP NOT NULL;

-- A change of the words of this version, not of what anybody said: no event is left for it, as for any other migration.
ALTER TABLE "assessment" DISABLE TRIGGER "assessment_leaves_an_event";

-- A part that was superseded, and then had another status, was not superseded any more from then on.
UPDATE "assessment" SET "superseded_ended" = true
FROM (SELECT "id", lag("status") OVER (PARTITION BY "requirement_id" ORDER BY "sequence") AS "before" FROM "assessment") earlier
WHERE earlier."id" = "assessment"."id" AND earlier."before" = 'superseded' AND "status" <> 'superseded';

-- "Evidence under review" and "Complete – verified" were said of what was reported complete. A national part had the word
-- "not-started" because the column wanted one.
UPDATE "assessment" SET
  "force_says" = CASE
    WHEN "requirement"."addressed_to" = 'national' THEN NULL
    ELSE CASE "status"
      WHEN 'not-started' THEN 'not-started'
      WHEN 'in-progress' THEN 'in-progress'
      WHEN 'reported-complete' THEN 'complete'
      WHEN 'under-review' THEN 'complete'
      WHEN 'verified' THEN 'complete'
      WHEN 'not-taken-forward' THEN 'not-taken-forward'
    END END,
  "finding" = CASE
    WHEN "status" = 'verified' THEN 'verified'
    WHEN "status" = 'under-review' THEN 'under-review'
    WHEN "result" = 'not-applicable-locally' THEN 'not-assessed'
    ELSE "result" END
FROM "requirement" WHERE "requirement"."id" = "assessment"."requirement_id";

ALTER TABLE "assessment" ENABLE TRIGGER "assessment_leaves_an_event";

ALTER TABLE "assessment" DROP COLUMN "status", DROP COLUMN "result",
  ADD CONSTRAINT "assessment_records_something"
    CHECK ("force_says" IS NOT NULL OR "finding" IS NOT NULL OR "superseded_by" IS NOT NULL OR "superseded_ended"),
  ADD CONSTRAINT "assessment_finding_says_how_sure" CHECK (("finding" IS NULL) = ("assurance" IS NULL)),
  ADD CONSTRAINT "assessment_is_replaced_or_not" CHECK (NOT ("superseded_ended" AND "superseded_by" IS NOT NULL)),
  ADD CONSTRAINT "assessment_link_is_of_what_replaced" CHECK ("superseded_link" IS NULL OR "superseded_by" IS NOT NULL),
  ADD CONSTRAINT "assessment_new_date_is_of_a_hold" CHECK ("revised_on" IS NULL OR "force_says" = 'on-hold');
