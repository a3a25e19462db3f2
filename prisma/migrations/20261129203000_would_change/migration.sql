-- What evidence would move a judgement, and which way. Nobody was asked for it in the assessments before.
ALTER TABLE "assessment" ADD COLUMN "would_change" TEXT;
