-- A report or a response on its way into the record: its words, what its pieces were found to be and what a person says they
-- are. Nothing of it is a record before a person saves it. Its words are let go when it is saved or cancelled.
CREATE TABLE "document_import" (
    "id" UUID NOT NULL,
    "inspection_id" UUID,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "body" BYTEA,
    "state" TEXT NOT NULL DEFAULT 'received',
    "text" TEXT,
    "furniture" JSONB NOT NULL DEFAULT '[]',
    "pieces" JSONB NOT NULL DEFAULT '[]',
    "details" JSONB NOT NULL,
    "suggestions" JSONB NOT NULL DEFAULT '[]',
    "saved" JSONB,
    "problem" TEXT,
    "received_by" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "document_import_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "document_import" ADD CONSTRAINT "document_import_inspection_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "document_import" ADD CONSTRAINT "document_import_received_by_fkey" FOREIGN KEY ("received_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "document_import_state_received_at_idx" ON "document_import"("state", "received_at");

-- While a document is read and corrected only its own row changes; what counts is that it came, and what became of it.
CREATE CONSTRAINT TRIGGER document_import_leaves_an_event AFTER INSERT OR DELETE ON public.document_import
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event();
CREATE CONSTRAINT TRIGGER document_import_ends_with_an_event AFTER UPDATE OF state ON public.document_import
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (new.state IN ('saved', 'undone', 'given-up') AND old.state IS DISTINCT FROM new.state)
  EXECUTE FUNCTION audit.require_event();

GRANT SELECT, INSERT, UPDATE (inspection_id, file_name, body, state, text, furniture, pieces, details, suggestions, saved, problem, version)
  ON document_import TO tracker_app;
GRANT SELECT, UPDATE (body, state, text, furniture, pieces, details, problem, version) ON document_import TO tracker_worker;

-- A document that is saved from a page: the same rows as from the command line.
GRANT INSERT ON inspection, response_document, sentence, recommendation, requirement TO tracker_app;
GRANT UPDATE (responded_on, respondent, version) ON inspection TO tracker_app;

-- Takes back what a document made, all or nothing: rows that others refer to cannot be deleted, and what a person has confirmed or
-- changed since counts as resting on it as well. The event is written by whoever calls it, or the transaction fails.
CREATE FUNCTION public.undo_document_import(asked uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  kept public.document_import;
  recommended uuid[];
  answered uuid[];
BEGIN
  SELECT * INTO kept FROM public.document_import i WHERE i.id = asked FOR UPDATE;
  IF kept.state IS DISTINCT FROM 'saved' OR kept.saved IS NULL THEN
    RAISE EXCEPTION 'This document is not saved' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  recommended := ARRAY(SELECT pg_catalog.jsonb_array_elements_text(kept.saved->'recommendations')::uuid);
  answered := ARRAY(SELECT pg_catalog.jsonb_array_elements_text(kept.saved->'responses')::uuid);
  IF EXISTS (SELECT FROM public.requirement r WHERE r.recommendation_id = ANY (recommended)
        AND (r.version > 1 OR r.confirmed_at IS NOT NULL OR r.coverage_confirmed_at IS NOT NULL))
    OR EXISTS (SELECT FROM public.commitment c WHERE c.response_id = ANY (answered) AND (c.version > 1 OR c.confirmed_at IS NOT NULL))
    OR EXISTS (SELECT FROM public.recommendation r WHERE r.id = ANY (recommended) AND r.version > 1)
    OR EXISTS (SELECT FROM public.sentence s WHERE s.document_id = (kept.saved->>'document')::uuid AND s.version > 1)
    OR EXISTS (SELECT FROM public.response r WHERE r.recommendation_id = ANY (recommended) AND NOT r.id = ANY (answered))
    OR (kept.saved->>'began')::boolean AND (
      EXISTS (SELECT FROM public.publication p WHERE p.inspection_id = kept.inspection_id)
      OR EXISTS (SELECT FROM public.recommendation r WHERE r.inspection_id = kept.inspection_id AND NOT r.id = ANY (recommended))
      OR EXISTS (SELECT FROM public.document_import i WHERE i.inspection_id = kept.inspection_id AND i.id <> kept.id)) THEN
    RAISE EXCEPTION 'Something rests on it' USING ERRCODE = 'restrict_violation';
  END IF;
  UPDATE public.document_import SET state = 'undone', inspection_id = NULL, saved = NULL, version = version + 1 WHERE id = asked;
  DELETE FROM public.commitment WHERE response_id = ANY (answered);
  DELETE FROM public.response WHERE id = ANY (answered);
  DELETE FROM public.requirement WHERE recommendation_id = ANY (recommended);
  DELETE FROM public.recommendation WHERE id = ANY (recommended);
  DELETE FROM public.sentence WHERE document_id = (kept.saved->>'document')::uuid;
  DELETE FROM public.response_document WHERE id = (kept.saved->>'document')::uuid;
  IF (kept.saved->>'responded')::boolean THEN
    UPDATE public.inspection SET responded_on = NULL, respondent = '', version = version + 1 WHERE id = kept.inspection_id;
  END IF;
  IF (kept.saved->>'began')::boolean THEN
    DELETE FROM public.inspection WHERE id = kept.inspection_id;
  END IF;
END $$;
REVOKE ALL ON FUNCTION public.undo_document_import(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.undo_document_import(uuid) TO tracker_app;
