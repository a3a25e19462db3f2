-- Who may do what, as the database itself enforces it: roles and grants, the append-only hash-chained audit, frozen
-- editions, and the locked words of the inspectors. Prisma's schema language has no words for these.

-- Roles are made, with their passwords, before migrations run; this is for a plain `prisma migrate deploy`.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['tracker_app', 'tracker_worker', 'tracker_public', 'tracker_audit'] LOOP
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = name) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', name);
    END IF;
  END LOOP;
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
REVOKE ALL ON SCHEMA audit FROM PUBLIC;
REVOKE ALL ON SCHEMA published FROM PUBLIC;
GRANT USAGE ON SCHEMA public, published, audit TO tracker_app, tracker_worker;
GRANT USAGE ON SCHEMA published TO tracker_public;
GRANT USAGE ON SCHEMA audit TO tracker_audit;

------------------------------------------------------------------------------------------------------------------
-- Audit: an event is written by audit.append() only, in the transaction of the change it tells of.
------------------------------------------------------------------------------------------------------------------
INSERT INTO audit.head (the_only_row, seq, hash) VALUES (true, 0, sha256('inspection-response-tracker'::bytea));
ALTER TABLE audit.head ADD CONSTRAINT head_is_one_row CHECK (the_only_row);

-- Length-prefixed, so that no two different events can be written as the same bytes.
CREATE FUNCTION audit.hash_of(previous bytea, fields text[]) RETURNS bytea
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT pg_catalog.sha256(previous || pg_catalog.convert_to(
    (SELECT pg_catalog.string_agg(pg_catalog.octet_length(field) || ':' || field, ',' ORDER BY place)
       FROM pg_catalog.unnest(fields) WITH ORDINALITY AS listed(field, place)), 'UTF8'));
$$;

CREATE FUNCTION audit.fields_of(e audit.event) RETURNS text[]
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT ARRAY[e.seq::text, pg_catalog.to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.actor_id,
    e.actor_name, e.action, e.subject_kind, e.subject_id, e.detail::text, e.transaction::text];
$$;

CREATE FUNCTION audit.append(actor_id text, actor_name text, action text, subject_kind text, subject_id text, detail jsonb)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  head audit.head;
  entry audit.event;
BEGIN
  IF coalesce(actor_id, '') = '' OR coalesce(action, '') = '' THEN
    RAISE EXCEPTION 'An audit event names who did what' USING ERRCODE = 'integrity_constraint_violation';
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
  entry.transaction := pg_catalog.pg_current_xact_id()::text::bigint;
  entry.previous_hash := head.hash;
  entry.hash := audit.hash_of(head.hash, audit.fields_of(entry));
  INSERT INTO audit.event SELECT entry.*;
  UPDATE audit.head SET seq = entry.seq, hash = entry.hash;
  RETURN entry.seq;
END $$;

-- Every event whose hash or place in the chain is wrong; no row means the chain is whole.
CREATE FUNCTION audit.broken_links() RETURNS TABLE (seq bigint, problem text)
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
    WHERE head.seq <> coalesce((SELECT pg_catalog.max(e.seq) FROM audit.event e), 0);
$$;

CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'The audit trail is append-only' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER event_is_append_only BEFORE UPDATE OR DELETE ON audit.event
  FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER event_is_never_emptied BEFORE TRUNCATE ON audit.event
  FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

REVOKE ALL ON FUNCTION audit.append(text, text, text, text, text, jsonb) FROM PUBLIC;
REVOKE ALL ON FUNCTION audit.broken_links() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit.append(text, text, text, text, text, jsonb) TO tracker_app, tracker_worker;
GRANT EXECUTE ON FUNCTION audit.broken_links() TO tracker_audit, tracker_app;
GRANT SELECT ON audit.event TO tracker_app, tracker_audit;

-- No write without an event: checked when the transaction commits.
CREATE FUNCTION audit.require_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM audit.event
                 WHERE transaction = pg_catalog.pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'A change of % left no audit event', tg_table_name USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['body', 'inspection', 'response_document', 'recommendation', 'recommendation_link',
    'requirement', 'assessment', 'response', 'commitment', 'commitment_check', 'evidence', 'evidence_file',
    'evidence_requirement', 'evidence_commitment', 'evidence_observation', 'measure', 'measure_link', 'series',
    'observation', 'target', 'annotation', 'meeting', 'question', 'support_line', 'publication', 'user_account'] LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON public.%I
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event()', name || '_leaves_an_event', name);
  END LOOP;
END $$;

------------------------------------------------------------------------------------------------------------------
-- The inspectors' words are locked.
------------------------------------------------------------------------------------------------------------------
CREATE FUNCTION public.refuse_new_words() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'The verbatim text of a recommendation is locked' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER recommendation_words_are_locked BEFORE UPDATE OF ref, text, bullets, sha256 ON public.recommendation
  FOR EACH ROW WHEN ((old.ref, old.text, old.bullets, old.sha256) IS DISTINCT FROM (new.ref, new.text, new.bullets, new.sha256))
  EXECUTE FUNCTION public.refuse_new_words();

------------------------------------------------------------------------------------------------------------------
-- Editions: frozen once stored; seen by the public role only while published and not withdrawn.
------------------------------------------------------------------------------------------------------------------
CREATE UNIQUE INDEX edition_number_published ON published.edition (number) WHERE published_at IS NOT NULL;

CREATE FUNCTION published.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'An edition is frozen' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER edition_file_is_frozen BEFORE UPDATE OR DELETE ON published.edition_file
  FOR EACH ROW EXECUTE FUNCTION published.refuse_change();
CREATE TRIGGER edition_is_kept BEFORE DELETE ON published.edition
  FOR EACH ROW EXECUTE FUNCTION published.refuse_change();
CREATE TRIGGER edition_content_is_frozen BEFORE UPDATE ON published.edition
  FOR EACH ROW WHEN ((old.id, old.number, old.hash, old.previous_hash, old.manifest)
    IS DISTINCT FROM (new.id, new.number, new.hash, new.previous_hash, new.manifest)
    OR (old.published_at IS NOT NULL AND new.published_at IS DISTINCT FROM old.published_at))
  EXECUTE FUNCTION published.refuse_change();

CREATE FUNCTION published.refuse_late_file() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF EXISTS (SELECT FROM published.edition WHERE id = new.edition_id AND published_at IS NOT NULL) THEN
    RAISE EXCEPTION 'An edition is frozen' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER edition_file_comes_before_publication BEFORE INSERT ON published.edition_file
  FOR EACH ROW EXECUTE FUNCTION published.refuse_late_file();

-- Four eyes, whatever the code above it does. The one edition without people is the first, made when the service is set up.
CREATE FUNCTION published.require_approval() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM public.publication p WHERE p.id = new.id AND p.hash = new.hash AND (
      (p.approved_by IS NOT NULL AND p.approved_by IS DISTINCT FROM p.prepared_by)
      OR (p.number = 1 AND p.prepared_by IS NULL))) THEN
    RAISE EXCEPTION 'An edition is published only after a second person approved it'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER edition_is_approved BEFORE UPDATE OF published_at ON published.edition
  FOR EACH ROW WHEN (old.published_at IS NULL AND new.published_at IS NOT NULL)
  EXECUTE FUNCTION published.require_approval();
CREATE TRIGGER edition_begins_as_draft BEFORE INSERT ON published.edition
  FOR EACH ROW WHEN (new.published_at IS NOT NULL) EXECUTE FUNCTION published.refuse_change();

ALTER TABLE published.edition ENABLE ROW LEVEL SECURITY;
ALTER TABLE published.edition_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_reads_published ON published.edition FOR SELECT TO tracker_public
  USING (published_at IS NOT NULL AND withdrawn_at IS NULL);
CREATE POLICY public_reads_published ON published.edition_file FOR SELECT TO tracker_public
  USING (EXISTS (SELECT FROM published.edition e WHERE e.id = edition_id));
CREATE POLICY office_previews ON published.edition FOR SELECT TO tracker_app USING (true);
CREATE POLICY office_previews ON published.edition_file FOR SELECT TO tracker_app USING (true);
CREATE POLICY worker_prepares ON published.edition TO tracker_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_prepares ON published.edition_file TO tracker_worker USING (true) WITH CHECK (true);

GRANT SELECT ON published.edition, published.edition_file TO tracker_public, tracker_app, tracker_worker;
GRANT INSERT ON published.edition, published.edition_file TO tracker_worker;
GRANT UPDATE (published_at, withdrawn_at, withdrawn_reason) ON published.edition TO tracker_worker;

-- One draft at a time: what is previewed is what is decided on.
CREATE UNIQUE INDEX one_open_publication ON publication ((true)) WHERE state IN ('preparing', 'draft', 'approved');

------------------------------------------------------------------------------------------------------------------
-- Live tables: what people's forms need, and no more. Histories are insert-only; nothing is ever deleted.
------------------------------------------------------------------------------------------------------------------
GRANT SELECT ON ALL TABLES IN SCHEMA public TO tracker_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO tracker_app;
GRANT INSERT ON assessment, commitment_check, evidence, evidence_file, evidence_requirement, evidence_commitment,
  evidence_observation, observation, target, annotation, series, measure_link, meeting, question, publication,
  user_account, session, sign_in_throttle, response, recommendation_link TO tracker_app;
GRANT UPDATE (summary, timing, next_review_on, version) ON recommendation TO tracker_app;
GRANT UPDATE (text, addressed_to, coverage, coverage_note, confirmed_at, confirmed_by, next_review_on, version)
  ON requirement TO tracker_app;
GRANT UPDATE (promise, owner, cadence, due_on, state, checked_on, confirmed_at, confirmed_by, version)
  ON commitment TO tracker_app;
GRANT UPDATE (title, description, public_summary, type, strength, provenance, visibility, state, effective_from,
  effective_to, expires_on, link, decided_by, decided_at, decision_note, version) ON evidence TO tracker_app;
GRANT UPDATE (title, definition, numerator, denominator, caution, reading, direction, disclosure_rule, version)
  ON measure TO tracker_app;
GRANT UPDATE (state, approved_by, approved_at, note, version) ON publication TO tracker_app;
GRANT UPDATE (name, role, active, password_hash, session_version, version) ON user_account TO tracker_app;
GRANT UPDATE (last_seen_at, revoked_at) ON session TO tracker_app;
GRANT UPDATE ON sign_in_throttle TO tracker_app;
GRANT DELETE ON sign_in_throttle TO tracker_app;
GRANT UPDATE (question, answer, answered_at, is_public, version) ON question TO tracker_app;
GRANT UPDATE (title, held_on, version) ON meeting TO tracker_app;
GRANT UPDATE (name, description, telephone, url, hours, checked_on, source, position, version) ON support_line TO tracker_app;

-- The worker reads what a snapshot may need: no sessions, no throttle, of people only their names.
GRANT SELECT ON body, inspection, response_document, recommendation, recommendation_link, requirement, assessment,
  response, commitment, commitment_check, evidence, evidence_requirement, evidence_commitment, evidence_observation,
  measure, measure_link, series, observation, target, annotation, meeting, question, support_line, publication
  TO tracker_worker;
GRANT SELECT (id, name) ON user_account TO tracker_worker;
GRANT UPDATE (state, checklist, hash, published_at, note, version) ON publication TO tracker_worker;
GRANT INSERT ON publication TO tracker_worker;
