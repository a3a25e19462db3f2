-- Many bodies answer the same national report, and each calls it by the same neutral name: a slug is unique within its body.
CREATE UNIQUE INDEX "inspection_body_id_slug_key" ON "inspection"("body_id", "slug");
DROP INDEX "inspection_slug_key";
