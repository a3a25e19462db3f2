-- A link between two recommendations, with the reason. It ends with a reason and is kept; it may be made again. No release
-- before this one wrote a row here.
ALTER TABLE recommendation_link
  ADD COLUMN reason text NOT NULL,
  ADD COLUMN linked_by uuid NOT NULL,
  ADD COLUMN linked_at timestamptz(3) NOT NULL,
  ADD COLUMN ended_by uuid,
  ADD COLUMN ended_at timestamptz(3),
  ADD COLUMN ended_reason text,
  ADD CONSTRAINT recommendation_link_has_a_reason CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT recommendation_link_is_between_two CHECK (from_id <> to_id),
  ADD CONSTRAINT end_of_recommendation_link_has_a_name_and_a_reason CHECK (
    CASE WHEN ended_at IS NULL THEN ended_by IS NULL AND ended_reason IS NULL
         ELSE ended_by IS NOT NULL AND btrim(coalesce(ended_reason, '')) <> '' END),
  ADD CONSTRAINT recommendation_link_linked_by_fkey FOREIGN KEY (linked_by) REFERENCES user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT recommendation_link_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE;
DROP INDEX recommendation_link_from_id_to_id_kind_key;
CREATE INDEX recommendation_link_from_id_idx ON recommendation_link (from_id);
CREATE INDEX recommendation_link_to_id_idx ON recommendation_link (to_id);
CREATE UNIQUE INDEX recommendations_are_linked_once ON recommendation_link (from_id, to_id, kind) WHERE ended_at IS NULL;

CREATE TRIGGER recommendation_link_ends_once BEFORE UPDATE ON public.recommendation_link
  FOR EACH ROW WHEN (old.ended_at IS NOT NULL OR new.ended_at IS NULL) EXECUTE FUNCTION public.refuse_second_end();
GRANT UPDATE (ended_by, ended_at, ended_reason) ON recommendation_link TO tracker_app;

-- What people wrote of a link can be taken out of it.
CREATE OR REPLACE FUNCTION public.erasable_columns() RETURNS TABLE (place text, field text)
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
    ('public.recommendation_link', 'reason ended_reason'),
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
