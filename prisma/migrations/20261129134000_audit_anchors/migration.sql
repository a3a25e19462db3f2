-- Anchors: the end of the audit chain at a moment, signed with a key that is not in the database. The public reads them, and so
-- does whoever checks the chain: a superuser who rebuilds the whole chain cannot make the signatures of the old one fit.

CREATE TABLE "published"."audit_anchor" (
    "seq" BIGINT NOT NULL,
    "head" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "public_key" TEXT NOT NULL,
    "signature" TEXT NOT NULL,

    CONSTRAINT "audit_anchor_pkey" PRIMARY KEY ("seq")
);

CREATE TRIGGER anchor_is_kept BEFORE UPDATE OR DELETE ON published.audit_anchor
  FOR EACH ROW EXECUTE FUNCTION published.refuse_change();
CREATE TRIGGER anchors_are_never_emptied BEFORE TRUNCATE ON published.audit_anchor
  FOR EACH STATEMENT EXECUTE FUNCTION published.refuse_change();

GRANT SELECT ON published.audit_anchor TO tracker_public, tracker_app, tracker_worker, tracker_audit;
GRANT INSERT ON published.audit_anchor TO tracker_worker;
GRANT USAGE ON SCHEMA published TO tracker_audit;

-- The end of the chain. Taken after an event of the same transaction, it is that event's.
CREATE FUNCTION audit.end_of_chain() RETURNS TABLE (seq bigint, hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT head.seq, pg_catalog.encode(head.hash, 'hex') FROM audit.head;
$$;

-- The hashes of these events, for comparing anchors with the chain. An event that is gone has none.
CREATE FUNCTION audit.hashes_at(seqs bigint[]) RETURNS TABLE (seq bigint, hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT e.seq, pg_catalog.encode(e.hash, 'hex') FROM audit.event e WHERE e.seq = ANY (seqs);
$$;

REVOKE ALL ON FUNCTION audit.end_of_chain() FROM PUBLIC;
REVOKE ALL ON FUNCTION audit.hashes_at(bigint[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit.end_of_chain() TO tracker_worker;
GRANT EXECUTE ON FUNCTION audit.hashes_at(bigint[]) TO tracker_worker, tracker_audit;
GRANT EXECUTE ON FUNCTION audit.broken_links() TO tracker_worker;
