-- Who owns a promise, and when it is due: the date that was made first stays, and each move of it has a reason.

ALTER TABLE commitment ADD COLUMN owner_bodies text[] NOT NULL DEFAULT '{}', ADD COLUMN owner_role text;

-- A reason that was written before its form said "this is published" stays in the office.
ALTER TABLE commitment_check ADD COLUMN is_published boolean NOT NULL DEFAULT false;

CREATE TABLE commitment_due_date (
  id uuid NOT NULL,
  sequence serial NOT NULL,
  commitment_id uuid NOT NULL,
  from_on date,
  to_on date NOT NULL,
  reason text NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT commitment_due_date_pkey PRIMARY KEY (id),
  CONSTRAINT due_date_moves CHECK (from_on IS DISTINCT FROM to_on),
  CONSTRAINT due_date_has_a_reason CHECK (btrim(reason) <> '')
);
ALTER TABLE commitment_due_date
  ADD CONSTRAINT commitment_due_date_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT commitment_due_date_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE CONSTRAINT TRIGGER commitment_due_date_leaves_an_event AFTER INSERT OR UPDATE OR DELETE ON public.commitment_due_date
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.require_event();

-- The date of a promise never changes without a row that says from what, to what and why.
CREATE FUNCTION public.require_due_date_history() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE last public.commitment_due_date;
BEGIN
  SELECT * INTO last FROM public.commitment_due_date d WHERE d.commitment_id = new.id ORDER BY d.sequence DESC LIMIT 1;
  IF last.from_on IS DISTINCT FROM old.due_on OR last.to_on IS DISTINCT FROM new.due_on THEN
    RAISE EXCEPTION 'A due date moves only with a row in its history' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER commitment_due_date_has_a_history BEFORE UPDATE OF due_on ON public.commitment
  FOR EACH ROW WHEN (old.due_on IS DISTINCT FROM new.due_on) EXECUTE FUNCTION public.require_due_date_history();

GRANT SELECT, INSERT ON commitment_due_date TO tracker_app;
GRANT USAGE ON SEQUENCE commitment_due_date_sequence_seq TO tracker_app;
GRANT SELECT ON commitment_due_date TO tracker_worker;
GRANT UPDATE (owner_bodies, owner_role, quote) ON commitment TO tracker_app;

-- The words that make a promise are words of its response, whoever corrects them.
CREATE FUNCTION public.require_span_of_response() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.response r WHERE r.id = new.response_id
                 AND new.quote <> '' AND position(new.quote IN r.text) > 0) THEN
    RAISE EXCEPTION 'A promise is made by words of its response' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER commitment_quotes_its_response BEFORE UPDATE OF quote ON public.commitment
  FOR EACH ROW WHEN (old.quote IS DISTINCT FROM new.quote) EXECUTE FUNCTION public.require_span_of_response();

-- Promises there are already name their owner in words. Where those are the names of bodies of the record, they own it.
DO $$
DECLARE linked integer;
BEGIN
  UPDATE commitment SET owner_bodies = found.slugs FROM (
    SELECT c.id, array_agg(b.slug ORDER BY position(b.name IN c.owner), b.slug) AS slugs
      FROM commitment c JOIN body b ON position(b.name IN c.owner) > 0
        OR (b.kind = 'local policing body' AND c.owner LIKE 'Office of %' AND position(c.owner IN b.name) = 1)
      GROUP BY c.id) AS found
    WHERE found.id = commitment.id;
  GET DIAGNOSTICS linked = ROW_COUNT;
  IF linked > 0 THEN
    PERFORM audit.append('service', 'This service', 'owners of promises linked', 'service', 'promises',
      jsonb_build_object('promises', linked));
  END IF;
END $$;
