-- The words of an event stand beside it and can be taken out; the event itself, which the chain covers, holds their hash and
-- their length (decision 36). Events from before hold their own words and stay as they are: their hashes are anchored.

-- CreateTable
CREATE TABLE "audit"."event_text" (
    "seq" BIGINT NOT NULL,
    "place" INTEGER NOT NULL,
    "path" TEXT[],
    "salt" BYTEA NOT NULL,
    "said" TEXT NOT NULL,

    CONSTRAINT "event_text_pkey" PRIMARY KEY ("seq","place")
);

-- AddForeignKey
ALTER TABLE "audit"."event_text" ADD CONSTRAINT "event_text_seq_fkey" FOREIGN KEY ("seq") REFERENCES "audit"."event"("seq") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE audit.event_text ALTER COLUMN path SET NOT NULL;

CREATE TRIGGER event_text_is_append_only BEFORE UPDATE OR DELETE ON audit.event_text
  FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER event_text_is_never_emptied BEFORE TRUNCATE ON audit.event_text
  FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
GRANT SELECT ON audit.event_text TO tracker_app, tracker_audit;

-- Every text of a detail with its place in it. Hashes and ids, which the service makes, are no words and stay in the event.
CREATE FUNCTION audit.texts_in(detail jsonb, at text[]) RETURNS TABLE (path text[], said text)
LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
DECLARE words text := detail #>> '{}';
BEGIN
  CASE pg_catalog.jsonb_typeof(detail)
    WHEN 'object' THEN
      RETURN QUERY SELECT inner_text.* FROM pg_catalog.jsonb_each(detail) AS field,
        LATERAL audit.texts_in(field.value, at || field.key) AS inner_text;
    WHEN 'array' THEN
      RETURN QUERY SELECT inner_text.* FROM pg_catalog.jsonb_array_elements(detail) WITH ORDINALITY AS item(value, n),
        LATERAL audit.texts_in(item.value, at || (item.n - 1)::text) AS inner_text;
    WHEN 'string' THEN
      IF words <> '' AND words !~ '^([0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$' THEN
        RETURN QUERY SELECT at, words;
      END IF;
    ELSE NULL;
  END CASE;
END $$;

-- Of a hash alone nobody can tell which name it was: 122 random bits are hashed with each text and go when it goes.
CREATE FUNCTION audit.hash_of_text(salt bytea, said text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT pg_catalog.encode(pg_catalog.sha256(salt || pg_catalog.convert_to(said, 'UTF8')), 'hex');
$$;

CREATE OR REPLACE FUNCTION audit.append(actor_id text, actor_name text, action text, subject_kind text, subject_id text, detail jsonb)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  head audit.head;
  entry audit.event;
  found record;
  beside audit.event_text;
  texts audit.event_text[] := '{}';
BEGIN
  IF coalesce(actor_id, '') = '' OR coalesce(action, '') = '' THEN
    RAISE EXCEPTION 'An audit event names who did what' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF pg_catalog.jsonb_typeof(detail) IS DISTINCT FROM 'object' THEN
    RAISE EXCEPTION 'The detail of an audit event is an object' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  SELECT * INTO STRICT head FROM audit.head FOR UPDATE;
  entry.seq := head.seq + 1;
  entry.at := pg_catalog.clock_timestamp();
  entry.actor_id := actor_id;
  entry.actor_name := actor_name;
  entry.action := action;
  entry.subject_kind := subject_kind;
  entry.subject_id := subject_id;
  entry.detail := detail;
  FOR found IN SELECT * FROM audit.texts_in(detail, '{}') LOOP
    beside := ROW(entry.seq, pg_catalog.cardinality(texts), found.path, pg_catalog.uuid_send(pg_catalog.gen_random_uuid()), found.said);
    entry.detail := pg_catalog.jsonb_set(entry.detail, found.path, pg_catalog.jsonb_build_object(
      'words', audit.hash_of_text(beside.salt, beside.said), 'length', pg_catalog.char_length(beside.said)));
    texts := texts || beside;
  END LOOP;
  entry.transaction := pg_catalog.pg_current_xact_id()::text::bigint;
  entry.previous_hash := head.hash;
  entry.hash := audit.hash_of(head.hash, audit.fields_of(entry));
  INSERT INTO audit.event SELECT entry.*;
  INSERT INTO audit.event_text SELECT * FROM pg_catalog.unnest(texts);
  UPDATE audit.head SET seq = entry.seq, hash = entry.hash;
  RETURN entry.seq;
END $$;

-- The detail of an event with its words in their places, as a person reads it.
CREATE FUNCTION audit.with_words(event bigint, detail jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE beside record;
BEGIN
  FOR beside IN SELECT t.path, t.said FROM audit.event_text t WHERE t.seq = event LOOP
    detail := pg_catalog.jsonb_set(detail, beside.path, pg_catalog.to_jsonb(beside.said), false);
  END LOOP;
  RETURN detail;
END $$;

CREATE VIEW audit.readable_event AS
  SELECT e.seq, e.at, e.actor_id, e.actor_name, e.action, e.subject_kind, e.subject_id,
    audit.with_words(e.seq, e.detail) AS detail FROM audit.event e;
GRANT SELECT ON audit.readable_event TO tracker_app;
-- It repeats what tables hold: backups have those.
REVOKE ALL ON audit.readable_event FROM tracker_backup;

-- Every event whose hash, place in the chain or words are wrong; no row means that the trail is whole.
CREATE OR REPLACE FUNCTION audit.broken_links() RETURNS TABLE (seq bigint, problem text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH chain AS (
    SELECT e.seq, e.hash, e.previous_hash, audit.hash_of(e.previous_hash, audit.fields_of(e)) AS expected,
      pg_catalog.lag(e.hash) OVER (ORDER BY e.seq) AS before, pg_catalog.lag(e.seq) OVER (ORDER BY e.seq) AS seq_before
    FROM audit.event e)
  SELECT chain.seq, 'content changed' FROM chain WHERE chain.hash <> chain.expected
  UNION ALL
  SELECT chain.seq, 'chain broken' FROM chain
    WHERE chain.previous_hash <> coalesce(chain.before, pg_catalog.sha256('inspection-response-tracker'::bytea))
       OR chain.seq <> coalesce(chain.seq_before, 0) + 1
  UNION ALL
  SELECT head.seq, 'end of chain missing' FROM audit.head
    WHERE head.seq <> coalesce((SELECT pg_catalog.max(e.seq) FROM audit.event e), 0)
  UNION ALL
  SELECT t.seq, 'words changed' FROM audit.event_text t LEFT JOIN audit.event e USING (seq)
    WHERE e.detail #>> (t.path || 'words'::text) IS DISTINCT FROM audit.hash_of_text(t.salt, t.said)
  UNION ALL
  SELECT e.seq, 'words missing' FROM audit.event e
    WHERE (SELECT pg_catalog.count(*) FROM pg_catalog.jsonb_path_query(e.detail,
        'strict $.** ? (@.words.type() == "string" && @.length.type() == "number")'))
      <> (SELECT pg_catalog.count(*) FROM audit.event_text t WHERE t.seq = e.seq);
$$;
