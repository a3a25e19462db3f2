-- Personal data is taken out by 2 people (decision 39): words out of every column and every event that holds them, or the
-- bytes of the files of an item of evidence. Where an edition holds the words, it goes in the same step.

-- CreateTable
CREATE TABLE "erasure" (
    "id" UUID NOT NULL,
    "words" TEXT,
    "fingerprint" TEXT,
    "evidence_id" UUID,
    "reason" TEXT NOT NULL,
    "asked_by" UUID NOT NULL,
    "looked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_at" TIMESTAMPTZ(3),
    "given_up_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "agreed" BOOLEAN,
    "decision_reason" TEXT,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_asked_by_fkey" FOREIGN KEY ("asked_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_decided_by_fkey" FOREIGN KEY ("decided_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE erasure
  ADD CONSTRAINT erasure_has_a_reason CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT erasure_is_of_words_or_of_files CHECK ((fingerprint IS NULL) = (evidence_id IS NOT NULL)),
  ADD CONSTRAINT erasure_says_enough CHECK (words IS NULL OR (char_length(words) BETWEEN 4 AND 500 AND evidence_id IS NULL)),
  ADD CONSTRAINT erasure_keeps_no_words CHECK (words IS NULL OR (decided_at IS NULL AND given_up_at IS NULL)),
  ADD CONSTRAINT erasure_is_decided_by_another CHECK (decided_by <> asked_by),
  ADD CONSTRAINT erasure_decision_is_whole CHECK (
    CASE WHEN decided_at IS NULL THEN decided_by IS NULL AND agreed IS NULL AND decision_reason IS NULL
         ELSE asked_at IS NOT NULL AND given_up_at IS NULL AND decided_by IS NOT NULL AND agreed IS NOT NULL
           AND btrim(coalesce(decision_reason, '')) <> '' END);

ALTER TABLE evidence_file DROP CONSTRAINT evidence_file_scan_state_is_known;
ALTER TABLE evidence_file ADD CONSTRAINT evidence_file_scan_state_is_known
  CHECK (scan_state IN ('quarantined', 'clean', 'unscanned', 'refused', 'taken-out'));

CREATE CONSTRAINT TRIGGER erasure_leaves_an_event AFTER INSERT OR UPDATE OR DELETE ON public.erasure
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event();

-- What was asked for stays what a second person is asked: the words can only go, and nothing is decided or asked twice.
CREATE FUNCTION public.refuse_other_erasure() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'What is to be taken out is asked for once and decided once' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER erasure_is_decided_once BEFORE UPDATE ON public.erasure FOR EACH ROW
  WHEN (coalesce(new.words, old.words) IS DISTINCT FROM old.words
    OR (old.fingerprint, old.evidence_id, old.asked_by, old.looked_at)
      IS DISTINCT FROM (new.fingerprint, new.evidence_id, new.asked_by, new.looked_at)
    OR (old.asked_at IS NOT NULL AND new.asked_at IS DISTINCT FROM old.asked_at)
    OR (old.given_up_at IS NOT NULL AND (new.given_up_at, new.asked_at) IS DISTINCT FROM (old.given_up_at, old.asked_at))
    OR (old.decided_at IS NOT NULL AND (new.decided_at, new.decided_by, new.agreed)
      IS DISTINCT FROM (old.decided_at, old.decided_by, old.agreed)))
  EXECUTE FUNCTION public.refuse_other_erasure();
CREATE TRIGGER erasure_begins_undecided BEFORE INSERT ON public.erasure FOR EACH ROW
  WHEN (new.decided_at IS NOT NULL OR new.asked_at IS NOT NULL) EXECUTE FUNCTION public.refuse_other_erasure();

-- Nobody but public.decide_erasure() writes down a decision.
GRANT SELECT, INSERT, UPDATE (asked_at, given_up_at, words) ON erasure TO tracker_app;

------------------------------------------------------------------------------------------------------------------
-- Where words stand
------------------------------------------------------------------------------------------------------------------
-- Columns that people, or documents, fill with words. What is in no list here is looked at, and never changed: words that
-- stand there as well cannot be taken out.
CREATE FUNCTION public.erasable_columns() RETURNS TABLE (place text, field text)
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT listed.place, field FROM (VALUES
    ('public.annotation', 'words source reason withdrawn_reason'),
    ('public.assessment', 'reason would_change superseded_by superseded_link'),
    ('public.backup_run', 'problem'),
    ('public.commitment', 'quote promise owner owner_role merged_reason'),
    ('public.commitment_check', 'reason'),
    ('public.commitment_closing', 'reason decision_reason'),
    ('public.commitment_due_date', 'reason'),
    ('public.commitment_link', 'reason ended_reason'),
    ('public.commitment_occurrence', 'note'),
    ('public.disclosure_incident', 'measure series period accepted_reason'),
    ('public.document_extract', 'title detail value period basis source dated address reason'),
    ('public.draft', 'text'),
    ('public.erasure', 'reason decision_reason'),
    ('public.evidence', 'title description public_summary link original_kept asked_of decision_note'),
    ('public.evidence_commitment', 'ended_reason'),
    ('public.evidence_correction', 'changes reason undone_decision'),
    ('public.evidence_file', 'file_name problem'),
    ('public.evidence_file_clearance', 'ended_reason'),
    ('public.evidence_observation', 'ended_reason'),
    ('public.evidence_requirement', 'ended_reason'),
    ('public.figure_import', 'file_name target choices mapping report problem'),
    ('public.figure_request', 'asked_of note settled_note'),
    ('public.footnote', 'words source withdrawn_reason'),
    ('public.import_mapping', 'name choices'),
    ('public.inspection', 'title short_title inspectorates respondent source_url'),
    ('public.measure', 'title definition numerator denominator source scope caution reading'),
    ('public.measure_change', 'changes reason'),
    ('public.meeting', 'title'),
    ('public.methodology_version', 'words'),
    ('public.observation', 'note source'),
    ('public.office', 'post email telephone website data_protection successor'),
    ('public.publication', 'change_note note checklist hidden'),
    ('public.publication_withdrawal', 'reason decision_reason'),
    ('public.question', 'question answer'),
    ('public.recommendation', 'summary timing'),
    ('public.requirement', 'text coverage_note'),
    ('public.response', 'text why_nothing'),
    ('public.response_document', 'file_name text introduction preamble closing'),
    ('public.sentence', 'not_needed_reason'),
    ('public.series', 'title source source_url official_url note trail'),
    ('public.series_exemption', 'address place ended_reason'),
    ('public.support_line', 'name description telephone url hours source withdrawn_reason'),
    ('public.target', 'set_by'),
    ('public.verification_exception', 'reason decision_reason'),
    ('published.edition', 'withdrawn_reason')) AS listed(place, fields),
    LATERAL pg_catalog.unnest(pg_catalog.string_to_array(listed.fields, ' ')) AS field;
$$;

-- The words as a pattern: any case, and any blank where there was one. In files of editions also as HTML, CSV and JSON write them.
CREATE FUNCTION public.pattern_of(words text, in_files boolean) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
DECLARE pattern text := '';
  letter text;
  blank constant text := CASE WHEN in_files THEN '(?:\s|&nbsp;|\\[nrt]|<[^<>]*>)+' ELSE '\s+' END;
BEGIN
  FOREACH letter IN ARRAY pg_catalog.regexp_split_to_array(pg_catalog.regexp_replace(pg_catalog.btrim(words), '\s+', ' ', 'g'), '') LOOP
    pattern := pattern || CASE
      WHEN letter = ' ' THEN blank
      WHEN in_files AND letter IN ('''', '"', '&', '<', '>') THEN CASE letter
        WHEN '''' THEN '(?:''|&#x27;|&#39;|&apos;)' WHEN '"' THEN '(?:""|\\?"|&quot;|&#34;)'
        WHEN '&' THEN '(?:&amp;|&#38;|&)' WHEN '<' THEN '(?:&lt;|<)' ELSE '(?:&gt;|>)' END
      WHEN letter ~ '^[[:alnum:]]$' THEN letter
      WHEN pg_catalog.octet_length(letter) > 1 THEN letter
      ELSE '\' || letter END;
  END LOOP;
  RETURN pattern;
END $$;

-- Hashes and ids are made by the service: no word in JSON looks like one (audit.texts_in).
CREATE FUNCTION public.json_holds(value jsonb, pattern text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT value IS NOT NULL AND EXISTS (SELECT FROM audit.texts_in(value, '{}') AS t WHERE t.said ~* pattern);
$$;

CREATE FUNCTION public.json_without(value jsonb, pattern text, mark text) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE t record;
BEGIN
  FOR t IN SELECT * FROM audit.texts_in(value, '{}') AS found WHERE found.said ~* pattern LOOP
    IF t.path = '{}' THEN RETURN pg_catalog.to_jsonb(pg_catalog.regexp_replace(t.said, pattern, mark, 'gi')); END IF;
    value := pg_catalog.jsonb_set(value, t.path, pg_catalog.to_jsonb(pg_catalog.regexp_replace(t.said, pattern, mark, 'gi')));
  END LOOP;
  RETURN value;
END $$;

-- The sentences of a document are places in its text: what is taken out of it leaves as many characters.
CREATE FUNCTION public.text_blacked_out(said text, pattern text) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE found text;
BEGIN
  LOOP
    found := (pg_catalog.regexp_match(said, '(' || pattern || ')', 'i'))[1];
    EXIT WHEN found IS NULL;
    said := overlay(said PLACING pg_catalog.repeat('█', pg_catalog.char_length(found))
      FROM pg_catalog.strpos(said, found) FOR pg_catalog.char_length(found));
  END LOOP;
  RETURN said;
END $$;

CREATE FUNCTION public.is_text_file(content_type text) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$ SELECT content_type ~ '^text/|[/+](json|xml)( |;|$)'; $$;

-- How to find the words in a column: $1 is their pattern, $2 that for files, $3 their bytes. Null for what the service makes.
CREATE FUNCTION public.holding(place text, field text, kind text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT CASE
    WHEN field ~ '^(sha256|kept_sha256|hash|previous_hash|plan_hash|id_hash|password_hash|fingerprint|head|public_key|signature|salt|manifest|png|body_brotli|body_gzip|key)$' THEN NULL
    WHEN place = 'public.session' OR place = 'public._prisma_migrations' OR place = 'public.erasure' AND field = 'words' THEN NULL
    WHEN place = 'published.edition_file' AND field = 'body' THEN
      'CASE WHEN path NOT LIKE ''/files/%'' AND public.is_text_file(content_type) THEN pg_catalog.convert_from(body, ''UTF8'') ~* $2
        ELSE pg_catalog.position(body, $3) > 0 END'
    WHEN kind = 'text' THEN pg_catalog.format('%I ~* $1', field)
    WHEN kind = 'text[]' THEN pg_catalog.format('pg_catalog.array_to_string(%I, chr(10)) ~* $1', field)
    WHEN kind IN ('json', 'jsonb') THEN pg_catalog.format('public.json_holds(%I::jsonb, $1)', field)
    WHEN kind = 'bytea' THEN pg_catalog.format('pg_catalog.position(%I, $3) > 0', field) END;
$$;

-- Every column that holds the words: whether they can be taken out there, in how many rows, and the ids of the first of them.
CREATE FUNCTION public.places_of(words text) RETURNS TABLE (place text, field text, can_go boolean, found bigint, ids text[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE col record;
BEGIN
  FOR col IN
    SELECT n.nspname || '.' || c.relname AS place, a.attname::text AS field, public.holding(n.nspname || '.' || c.relname, a.attname::text,
        pg_catalog.format_type(a.atttypid, NULL)) AS condition,
      coalesce((SELECT i.attname::text FROM pg_catalog.pg_attribute i WHERE i.attrelid = c.oid AND NOT i.attisdropped
        AND i.attname IN ('edition_id', 'id', 'seq')
        ORDER BY pg_catalog.array_position(ARRAY['edition_id', 'id', 'seq'], i.attname::text) LIMIT 1), 'ctid') AS key
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relkind = 'r' AND n.nspname IN ('public', 'published', 'audit') ORDER BY 1, a.attnum
  LOOP
    CONTINUE WHEN col.condition IS NULL;
    RETURN QUERY EXECUTE pg_catalog.format(
      'SELECT $4, $5, $6, pg_catalog.count(DISTINCT %1$I::text), (pg_catalog.array_agg(DISTINCT %1$I::text))[1:20] FROM %2$s WHERE %3$s HAVING pg_catalog.count(*) > 0',
      col.key, col.place, col.condition)
      USING public.pattern_of(words, false), public.pattern_of(words, true), pg_catalog.convert_to(words, 'UTF8'), col.place, col.field,
        col.place IN ('audit.event_text', 'published.edition_file', 'public.chart_picture', 'public.saved_view') OR (col.place, col.field) IN (VALUES ('audit.event', 'detail'))
          OR EXISTS (SELECT FROM public.erasable_columns() e WHERE e.place = col.place AND e.field = col.field);
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION public.places_of(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.places_of(text) TO tracker_app;

------------------------------------------------------------------------------------------------------------------
-- Taking them out
------------------------------------------------------------------------------------------------------------------
-- What guards histories and frozen rows rests while the words leave them; nobody else can write to the table meanwhile.
CREATE FUNCTION public.take_words_out_of_columns(pattern text, mark text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE listed record;
  col record;
  many bigint;
  changed boolean;
BEGIN
  FOR listed IN SELECT e.place, pg_catalog.array_agg(e.field) AS fields FROM public.erasable_columns() e GROUP BY 1 ORDER BY 1 LOOP
    changed := false;
    FOR col IN SELECT a.attname::text AS field, pg_catalog.format_type(a.atttypid, NULL) AS kind,
        public.holding(listed.place, a.attname::text, pg_catalog.format_type(a.atttypid, NULL)) AS condition,
        EXISTS (SELECT FROM pg_catalog.pg_attribute v WHERE v.attrelid = a.attrelid AND v.attname = 'version') AS has_version
      FROM pg_catalog.pg_attribute a WHERE a.attrelid = listed.place::regclass AND a.attname = ANY (listed.fields)
    LOOP
      EXECUTE pg_catalog.format('SELECT pg_catalog.count(*) FROM %s WHERE %s', listed.place, col.condition) INTO many USING pattern;
      CONTINUE WHEN many = 0;
      IF NOT changed AND listed.place <> 'public.erasure' THEN EXECUTE pg_catalog.format('ALTER TABLE %s DISABLE TRIGGER USER', listed.place); END IF;
      changed := true;
      -- A form that somebody opened before is refused, so that it does not bring the words back.
      EXECUTE pg_catalog.format('UPDATE %s SET %I = %s %s WHERE %s', listed.place, col.field,
        CASE WHEN listed.place = 'public.response_document' AND col.field = 'text' THEN 'public.text_blacked_out(text, $1)'
             WHEN col.kind = 'jsonb' THEN pg_catalog.format('public.json_without(%I, $1, $2)', col.field)
             ELSE pg_catalog.format('pg_catalog.regexp_replace(%I, $1, $2, ''gi'')', col.field) END,
        CASE WHEN col.has_version AND listed.place <> 'public.draft' THEN ', version = version + 1' END, col.condition)
        USING pattern, mark;
    END LOOP;
    IF changed AND listed.place <> 'public.erasure' THEN
      EXECUTE pg_catalog.format('ALTER TABLE %s ENABLE TRIGGER USER', listed.place);
      -- PostgreSQL keeps samples of a column to plan with; a new look replaces them.
      EXECUTE pg_catalog.format('ANALYZE %s', listed.place);
    END IF;
  END LOOP;
  -- A view of a list is an address, which holds the words as addresses write them.
  DELETE FROM public.saved_view WHERE name ~* pattern OR pg_catalog.regexp_replace(query, '%20|[+]', ' ', 'g') ~* pattern;
  -- Drawn from the record, and drawn again when somebody looks.
  DELETE FROM public.chart_picture;
END $$;

-- Answers what each changed event is checked against from now on. The chain and its anchors cover none of what changes here,
-- but for events from before decision 36, whose hashes stay and can no longer be worked out from their words.
CREATE FUNCTION audit.take_words_out(pattern text, mark text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE beside audit.event_text;
  entry audit.event;
  resealed jsonb := '[]';
BEGIN
  ALTER TABLE audit.event DISABLE TRIGGER USER;
  ALTER TABLE audit.event_text DISABLE TRIGGER USER;
  FOR beside IN SELECT * FROM audit.event_text t WHERE t.said ~* pattern ORDER BY t.seq, t.place LOOP
    beside.said := pg_catalog.regexp_replace(beside.said, pattern, mark, 'gi');
    beside.salt := pg_catalog.uuid_send(pg_catalog.gen_random_uuid());
    UPDATE audit.event_text SET said = beside.said, salt = beside.salt WHERE seq = beside.seq AND place = beside.place;
    resealed := resealed || pg_catalog.jsonb_build_object('seq', beside.seq, 'place', beside.place,
      'hash', audit.hash_of_text(beside.salt, beside.said));
  END LOOP;
  FOR entry IN SELECT * FROM audit.event e WHERE public.json_holds(e.detail, pattern) ORDER BY e.seq LOOP
    entry.detail := public.json_without(entry.detail, pattern, mark);
    UPDATE audit.event SET detail = entry.detail WHERE seq = entry.seq;
    resealed := resealed || pg_catalog.jsonb_build_object('seq', entry.seq,
      'hash', pg_catalog.encode(audit.hash_of(entry.previous_hash, audit.fields_of(entry)), 'hex'));
  END LOOP;
  ALTER TABLE audit.event ENABLE TRIGGER USER;
  ALTER TABLE audit.event_text ENABLE TRIGGER USER;
  ANALYZE audit.event;
  ANALYZE audit.event_text;
  RETURN resealed;
END $$;

-- Editions that hold what must go: what the public reads is withdrawn, what was only prepared is gone, and of the table of figures
-- that stays of a withdrawn one the words are taken out. Answers the numbers of those that were withdrawn.
CREATE FUNCTION published.take_away(carried_out public.erasure, holding uuid[], pattern text, mark text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE edition published.edition;
  numbers jsonb := '[]';
  told constant text := 'It held personal data that should not be public.';
BEGIN
  IF pg_catalog.cardinality(holding) = 0 THEN RETURN numbers; END IF;
  ALTER TABLE published.edition_file DISABLE TRIGGER USER;
  DELETE FROM published.edition_file f USING published.edition e
    WHERE e.id = f.edition_id AND e.id = ANY (holding) AND e.published_at IS NULL;
  UPDATE published.edition_file f SET body = changed.body, sha256 = pg_catalog.encode(pg_catalog.sha256(changed.body), 'hex'),
      body_brotli = NULL, body_gzip = NULL
    FROM (SELECT t.edition_id, t.path, pg_catalog.convert_to(pg_catalog.regexp_replace(pg_catalog.convert_from(t.body, 'UTF8'), pattern, mark, 'gi'), 'UTF8') AS body
            FROM published.edition_file t WHERE pattern IS NOT NULL AND t.edition_id = ANY (holding) AND t.path = '/data/measures.csv') AS changed
    WHERE f.edition_id = changed.edition_id AND f.path = changed.path;
  ALTER TABLE published.edition_file ENABLE TRIGGER USER;
  UPDATE public.publication SET state = 'returned', note = 'It held words that were taken out of the record.', version = version + 1
    WHERE id = ANY (holding) AND state IN ('preparing', 'draft', 'approved');
  FOR edition IN SELECT * FROM published.edition e WHERE e.id = ANY (holding) AND e.published_at IS NOT NULL AND e.withdrawn_at IS NULL
      ORDER BY e.number LOOP
    -- Whoever asked for it to be withdrawn is answered: by the one of the 2 who did not ask for it.
    UPDATE public.publication_withdrawal w SET agreed = false, decided_at = carried_out.decided_at,
        decision_reason = 'It was withdrawn because words were taken out of the record.',
        decided_by = CASE WHEN w.asked_by = carried_out.decided_by THEN carried_out.asked_by ELSE carried_out.decided_by END
      WHERE w.publication_id = edition.id AND w.decided_at IS NULL;
    INSERT INTO public.publication_withdrawal (id, publication_id, reason, asked_by, asked_at, decided_by, decided_at, agreed, decision_reason)
      VALUES (pg_catalog.gen_random_uuid(), edition.id, told, carried_out.asked_by, carried_out.asked_at, carried_out.decided_by,
        carried_out.decided_at + interval '1 millisecond', true, 'Words were taken out of the record.');
    UPDATE public.publication SET state = 'withdrawn', version = version + 1 WHERE id = edition.id;
    PERFORM published.withdraw(edition.id);
    numbers := numbers || pg_catalog.to_jsonb(edition.number);
  END LOOP;
  ANALYZE published.edition_file;
  RETURN numbers;
END $$;

CREATE FUNCTION published.take_words_out(carried_out public.erasure, pattern text, mark text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE holding uuid[];
BEGIN
  holding := ARRAY(SELECT DISTINCT f.edition_id FROM published.edition_file f
    WHERE CASE WHEN f.path NOT LIKE '/files/%' AND public.is_text_file(f.content_type)
      THEN pg_catalog.convert_from(f.body, 'UTF8') ~* pattern END);
  RETURN published.take_away(carried_out, holding, pattern, mark);
END $$;

-- The bytes and the name of every revision; the hashes, the size and the day it came stay.
-- An edition that has one of them goes with it, and none goes out again.
CREATE FUNCTION public.take_files_out(carried_out public.erasure, mark text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE many bigint;
  evidence constant uuid := carried_out.evidence_id;
  holding uuid[];
  withdrawn jsonb;
BEGIN
  holding := ARRAY(SELECT DISTINCT p.edition_id FROM published.edition_file p
    JOIN public.evidence_file f ON p.sha256 IN (f.sha256, f.kept_sha256) AND f.evidence_id = evidence);
  withdrawn := published.take_away(carried_out, holding, NULL, mark);
  UPDATE public.evidence_file_clearance c SET ended_by = carried_out.decided_by, ended_at = carried_out.decided_at, ended_reason = mark
    FROM public.evidence_file f WHERE f.id = c.file_id AND f.evidence_id = evidence AND c.ended_at IS NULL;
  ALTER TABLE public.evidence_file DISABLE TRIGGER USER;
  UPDATE public.evidence_file f SET body = '', file_name = mark, problem = mark, scan_state = 'taken-out'
    WHERE f.evidence_id = evidence AND f.scan_state <> 'taken-out';
  GET DIAGNOSTICS many = ROW_COUNT;
  ALTER TABLE public.evidence_file ENABLE TRIGGER USER;
  ANALYZE public.evidence_file;
  RETURN pg_catalog.jsonb_build_object('files', many, 'withdrawn', withdrawn);
END $$;

-- What the second person decides, and where they agree all of it in this one step, or none: the last line looks again.
CREATE FUNCTION public.decide_erasure(asked uuid, person uuid, agrees boolean, why text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  erasure public.erasure;
  who public.user_account;
  said text;
  mark constant text := '[Taken out on ' || pg_catalog.to_char(pg_catalog.now() AT TIME ZONE 'Europe/London', 'FMDD FMMonth YYYY') || ']';
  resealed jsonb := '[]';
  withdrawn jsonb := '[]';
  left_over text;
BEGIN
  SELECT * INTO erasure FROM public.erasure e WHERE e.id = asked FOR UPDATE;
  SELECT * INTO who FROM public.user_account u WHERE u.id = person AND u.active AND u.role = 'approver';
  IF erasure.asked_at IS NULL OR erasure.decided_at IS NOT NULL OR erasure.given_up_at IS NOT NULL OR who.id IS NULL
    OR who.id = erasure.asked_by THEN
    RAISE EXCEPTION 'Personal data is taken out once, by 2 people' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  said := erasure.words;
  UPDATE public.erasure SET words = NULL, decided_by = who.id, decided_at = pg_catalog.now(), agreed = agrees, decision_reason = why
    WHERE id = asked RETURNING * INTO erasure;
  IF NOT agrees THEN
    PERFORM audit.append(who.id::text, who.name, 'erasure refused', 'erasure', asked::text, pg_catalog.jsonb_build_object('reason', why));
    RETURN;
  END IF;
  IF erasure.evidence_id IS NOT NULL THEN
    PERFORM audit.append(who.id::text, who.name, 'files taken out', 'erasure', asked::text, pg_catalog.jsonb_build_object(
      'evidence', erasure.evidence_id, 'reason', why) || public.take_files_out(erasure, mark));
    RETURN;
  END IF;
  PERFORM public.take_words_out_of_columns(public.pattern_of(said, false), mark);
  withdrawn := published.take_words_out(erasure, public.pattern_of(said, true), mark);
  resealed := audit.take_words_out(public.pattern_of(said, false), mark);
  -- The reason of this decision may name what it takes out.
  PERFORM audit.append(who.id::text, who.name, 'words taken out', 'erasure', asked::text, pg_catalog.jsonb_build_object(
    'fingerprint', erasure.fingerprint, 'withdrawn', withdrawn, 'resealed', resealed,
    'reason', pg_catalog.regexp_replace(why, public.pattern_of(said, false), mark, 'gi')));
  SELECT pg_catalog.string_agg(p.place || '.' || p.field, ', ') INTO left_over FROM public.places_of(said) p;
  IF left_over IS NOT NULL THEN
    RAISE EXCEPTION 'The words would stay in %', left_over USING ERRCODE = 'integrity_constraint_violation';
  END IF;
END $$;

REVOKE ALL ON FUNCTION public.take_words_out_of_columns(text, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION audit.take_words_out(text, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION published.take_words_out(public.erasure, text, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION public.take_files_out(public.erasure, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION published.take_away(public.erasure, uuid[], text, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION public.decide_erasure(uuid, uuid, boolean, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.decide_erasure(uuid, uuid, boolean, text) TO tracker_app;

------------------------------------------------------------------------------------------------------------------
-- The trail, checked with what was taken out of it
------------------------------------------------------------------------------------------------------------------
-- What an event is checked against since words were taken out of it: written into the chain by the event of that erasure.
CREATE VIEW audit.resealed AS
  SELECT DISTINCT ON (r.seq, r.place) r.seq, r.place, r.hash
    FROM audit.event k, pg_catalog.jsonb_to_recordset(k.detail->'resealed') AS r(seq bigint, place int, hash text)
    WHERE k.action = 'words taken out' AND k.subject_kind = 'erasure' AND r.seq < k.seq
    ORDER BY r.seq, r.place, k.seq DESC;
REVOKE ALL ON audit.resealed FROM tracker_backup;

CREATE OR REPLACE FUNCTION audit.broken_links() RETURNS TABLE (seq bigint, problem text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH chain AS (
    SELECT e.seq, e.hash, e.previous_hash, audit.hash_of(e.previous_hash, audit.fields_of(e)) AS expected,
      pg_catalog.lag(e.hash) OVER (ORDER BY e.seq) AS before, pg_catalog.lag(e.seq) OVER (ORDER BY e.seq) AS seq_before
    FROM audit.event e)
  SELECT chain.seq, 'content changed' FROM chain WHERE chain.hash <> chain.expected
    AND NOT EXISTS (SELECT FROM audit.resealed r WHERE r.seq = chain.seq AND r.place IS NULL
      AND r.hash = pg_catalog.encode(chain.expected, 'hex'))
  UNION ALL
  SELECT chain.seq, 'chain broken' FROM chain
    WHERE chain.previous_hash <> coalesce(chain.before, pg_catalog.sha256('inspection-response-tracker'::bytea))
       OR chain.seq <> coalesce(chain.seq_before, 0) + 1
  UNION ALL
  SELECT head.seq, 'end of chain missing' FROM audit.head
    WHERE head.seq <> coalesce((SELECT pg_catalog.max(e.seq) FROM audit.event e), 0)
  UNION ALL
  SELECT t.seq, 'words changed' FROM audit.event_text t LEFT JOIN audit.event e USING (seq)
    LEFT JOIN audit.resealed r ON r.seq = t.seq AND r.place = t.place
    WHERE coalesce(r.hash, e.detail #>> (t.path || 'words'::text)) IS DISTINCT FROM audit.hash_of_text(t.salt, t.said)
      OR e.detail #> (t.path || 'length'::text) IS NULL
  UNION ALL
  SELECT e.seq, 'words missing' FROM audit.event e
    WHERE (SELECT pg_catalog.count(*) FROM pg_catalog.jsonb_path_query(e.detail,
        'strict $.** ? (@.words.type() == "string" && @.length.type() == "number")'))
      <> (SELECT pg_catalog.count(*) FROM audit.event_text t WHERE t.seq = e.seq);
$$;
