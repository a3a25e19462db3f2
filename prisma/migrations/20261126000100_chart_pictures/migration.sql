-- Charts drawn once as pictures, under the hash of what they show. They are made of the record and can be made again,
-- so they leave no event, and those that nobody looks at are removed.

-- CreateTable
CREATE TABLE "chart_picture" (
    "hash" TEXT NOT NULL,
    "svg" TEXT NOT NULL,
    "png" BYTEA,
    "drawn_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "chart_picture_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "chart_picture_used_at_idx" ON "chart_picture"("used_at");

-- Only the worker draws, so the web process can neither bring a picture in nor change one.
GRANT SELECT, UPDATE (used_at) ON chart_picture TO tracker_app;
GRANT SELECT, INSERT, UPDATE (png), DELETE ON chart_picture TO tracker_worker;
