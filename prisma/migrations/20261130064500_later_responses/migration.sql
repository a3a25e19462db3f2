-- A later response of the commissioner or the chief officer: what it says of the recommendation, why nothing is planned
-- where nothing is, and who recorded it. The responses that came with the document have none of these.
ALTER TABLE "response" ADD COLUMN "why_nothing" TEXT,
  ADD COLUMN "recorded_by" UUID REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD COLUMN "recorded_at" TIMESTAMPTZ(3);

ALTER TABLE "response" ADD CONSTRAINT "response_takes_a_position"
  CHECK ("position" IS NULL OR "position" IN ('accepted', 'in-part', 'noted', 'not-accepted')),
  ADD CONSTRAINT "response_is_recorded_by_somebody" CHECK (("recorded_by" IS NULL) = ("recorded_at" IS NULL));
