-- What the sentences of a response say: evidence items, stated figures, bodies, links and terms, and facts that others have
-- published since. They come as the office's drafts; a person confirms, corrects or discards each.
CREATE TABLE document_extract (
  id uuid PRIMARY KEY,
  inspection_id uuid NOT NULL REFERENCES inspection(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  position integer NOT NULL CHECK (position >= 1),
  kind text NOT NULL CHECK (kind IN ('evidence', 'figure', 'body', 'link', 'term')),
  title text NOT NULL,
  detail text,
  recommendation_id uuid REFERENCES recommendation(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  parts text[] NOT NULL DEFAULT '{}',
  type text,
  strength text,
  cadence text,
  value text,
  period text,
  basis text,
  measure_id uuid REFERENCES measure(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  source text,
  dated text,
  address text,
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'confirmed', 'discarded')),
  decided_by uuid REFERENCES user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  decided_at timestamptz(3),
  reason text,
  evidence_id uuid REFERENCES evidence(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT extract_is_decided_by_a_person CHECK ((state = 'draft') = (decided_by IS NULL)),
  CONSTRAINT extract_is_discarded_with_a_reason CHECK (state <> 'discarded' OR reason IS NOT NULL),
  CONSTRAINT extract_figure_is_whole CHECK (kind <> 'figure' OR (value IS NOT NULL AND period IS NOT NULL AND basis IS NOT NULL))
);
CREATE UNIQUE INDEX document_extract_inspection_id_position_key ON document_extract (inspection_id, position);

CREATE TABLE document_extract_sentence (
  extract_id uuid NOT NULL REFERENCES document_extract(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  sentence_id uuid NOT NULL REFERENCES sentence(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  PRIMARY KEY (extract_id, sentence_id)
);

CREATE CONSTRAINT TRIGGER document_extract_leaves_an_event AFTER INSERT OR UPDATE OR DELETE ON public.document_extract
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event();
CREATE CONSTRAINT TRIGGER extract_sentence_leaves_an_event AFTER INSERT OR UPDATE OR DELETE ON public.document_extract_sentence
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event();

-- The drafts are the set-up's, with the owner's rights. People decide on them and correct their words; what kind of record
-- it is and which sentences it is tied to are as they came.
GRANT SELECT, UPDATE (title, detail, strength, value, period, basis, source, dated, address, state, decided_by, decided_at,
  reason, evidence_id, version) ON document_extract TO tracker_app;
GRANT SELECT ON document_extract_sentence TO tracker_app;
GRANT SELECT ON sentence, document_extract, document_extract_sentence TO tracker_worker;
