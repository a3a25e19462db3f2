-- Links are looked up from both ends: the evidence of a part, the checks of a promise, the measures of a recommendation.
CREATE INDEX "commitment_check_commitment_id_sequence_idx" ON "public"."commitment_check"("commitment_id", "sequence");
CREATE INDEX "commitment_closing_commitment_id_idx" ON "public"."commitment_closing"("commitment_id");
CREATE INDEX "commitment_occurrence_commitment_id_sequence_idx" ON "public"."commitment_occurrence"("commitment_id", "sequence");
CREATE INDEX "commitment_due_date_commitment_id_sequence_idx" ON "public"."commitment_due_date"("commitment_id", "sequence");
CREATE INDEX "verification_exception_requirement_id_idx" ON "public"."verification_exception"("requirement_id");
CREATE INDEX "evidence_requirement_requirement_id_idx" ON "public"."evidence_requirement"("requirement_id");
CREATE INDEX "evidence_commitment_commitment_id_idx" ON "public"."evidence_commitment"("commitment_id");
CREATE INDEX "evidence_observation_observation_id_idx" ON "public"."evidence_observation"("observation_id");
CREATE INDEX "measure_link_measure_id_idx" ON "public"."measure_link"("measure_id");
CREATE INDEX "measure_link_recommendation_id_idx" ON "public"."measure_link"("recommendation_id");
CREATE INDEX "measure_link_requirement_id_idx" ON "public"."measure_link"("requirement_id");
CREATE INDEX "series_measure_id_idx" ON "public"."series"("measure_id");
CREATE INDEX "document_extract_sentence_sentence_id_idx" ON "public"."document_extract_sentence"("sentence_id");
CREATE INDEX "evidence_state_expires_on_idx" ON "public"."evidence"("state", "expires_on");
CREATE INDEX "evidence_filed_at_idx" ON "public"."evidence"("filed_at");
CREATE INDEX "evidence_reader_evidence_id_idx" ON "public"."evidence_reader"("evidence_id");
