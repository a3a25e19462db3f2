-- Where the office keeps the original of an item of evidence. Nobody has said it of what was filed before.
ALTER TABLE "evidence" ADD COLUMN "original_kept" TEXT;
