-- Every sentence of a response document, as a place in its stored text, so that each can be given its records or be said
-- to need none. Documents that were imported before get theirs at the next start, with an event by the service.
CREATE TABLE sentence (
  id uuid PRIMARY KEY,
  document_id uuid NOT NULL REFERENCES response_document(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  position integer NOT NULL CHECK (position >= 1),
  part text NOT NULL CHECK (part IN ('intro', 'heading', 'recommendation', 'preamble', 'response', 'closing', 'unplaced')),
  ref text,
  starts_at integer NOT NULL CHECK (starts_at >= 0),
  ends_at integer NOT NULL,
  not_needed_reason text,
  not_needed_by uuid REFERENCES user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT sentence_has_words CHECK (ends_at > starts_at),
  CONSTRAINT sentence_mark_has_a_reason CHECK (not_needed_by IS NULL OR not_needed_reason IS NOT NULL)
);
CREATE UNIQUE INDEX sentence_document_id_position_key ON sentence (document_id, position);

CREATE CONSTRAINT TRIGGER sentence_leaves_an_event AFTER INSERT OR UPDATE OR DELETE ON public.sentence
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event();

-- Where a sentence is belongs to the document, which nobody changes: the office's word about it is all that people write.
GRANT SELECT, UPDATE (not_needed_reason, not_needed_by, version) ON sentence TO tracker_app;
