/*
 * Everything the roles of this service may do with its tables, written down by hand and compared with the database's own
 * catalogue (tests/integration/database/granted-rights.test.ts). A migration that grants or revokes something adds or
 * takes away its words here, so that somebody has to mean it. `update(a, b)` is those columns only.
 */

/** All of a series but `official_url`: no form and no file may say that its small counts are public already. */
const SERIES_COLUMNS =
  'insert(id, slug, measure_id, title, area, area_code, scope, basis, period_type, unit, source, source_url, licence, note, illustrative)';

export const RIGHTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  tracker_app: {
    'audit.event': ['select'],
    'public._prisma_migrations': ['select'],
    'public.annotation': ['select', 'insert', 'update(withdrawn_at, withdrawn_reason)'],
    'public.assessment': ['select', 'insert'],
    'public.assessment_sequence_seq': ['usage'],
    'public.backup_run': ['select'],
    'public.body': ['select'],
    'public.chart_picture': ['select', 'update(used_at)'],
    'public.commitment': [
      'select',
      'update(cadence, checked_on, confirmed_at, confirmed_by, due_on, owner, owner_bodies, owner_role, promise, quote, starts_on, state, version)',
    ],
    'public.commitment_check': ['select', 'insert'],
    'public.commitment_check_sequence_seq': ['usage'],
    'public.commitment_closing': [
      'select',
      'insert',
      'update(agreed, decided_at, decided_by, decision_reason)',
    ],
    'public.commitment_closing_sequence_seq': ['usage'],
    'public.commitment_due_date': ['select', 'insert'],
    'public.commitment_due_date_sequence_seq': ['usage'],
    'public.commitment_occurrence': ['select', 'insert'],
    'public.commitment_occurrence_sequence_seq': ['usage'],
    'public.disclosure_decision': ['select'],
    'public.disclosure_incident': ['select', 'update(accepted_at, accepted_by, accepted_reason)'],
    'public.evidence': [
      'select',
      'insert',
      'update(decided_at, decided_by, decision_note, description, effective_from, effective_to, expires_on, link, provenance, public_summary, state, strength, sufficiency, title, type, version, visibility)',
    ],
    'public.evidence_commitment': ['select', 'insert', 'update(ended_at, ended_by, ended_reason)'],
    'public.evidence_file': ['select', 'insert'],
    'public.evidence_observation': ['select', 'insert', 'update(ended_at, ended_by, ended_reason)'],
    'public.evidence_reader': ['select', 'insert', 'update(ended_at, ended_by)'],
    'public.evidence_requirement': ['select', 'insert', 'update(ended_at, ended_by, ended_reason)'],
    'public.document_extract': [
      'select',
      'update(address, basis, dated, decided_at, decided_by, detail, evidence_id, period, reason, source, state, strength, title, value, version)',
    ],
    'public.document_extract_sentence': ['select'],
    'public.figure_import': [
      'select',
      'insert',
      'update(applied_at, applied_by, body, choices, mapping, plan_hash, problem, report, rows, rows_done, state, target, version)',
    ],
    'public.footnote': ['select', 'insert', 'update(withdrawn_at, withdrawn_reason)'],
    'public.figure_request': ['select', 'insert', 'update(settled_at, settled_note, state, version)'],
    'public.import_mapping': ['select', 'insert', 'update(choices, saved_at, saved_by, version)'],
    'public.inspection': ['select'],
    'public.known_device': ['select', 'insert', 'update(expires_at, revoked_at)'],
    'public.measure': [
      'select',
      'update(caution, definition, denominator, direction, disclosure_loosened_on, disclosure_rule, figures_due_after, frequency, numerator, reading, scope, source, title, version)',
    ],
    'public.measure_change': ['select', 'insert'],
    'public.measure_change_sequence_seq': ['usage'],
    'public.measure_link': ['select', 'insert', 'update(ended_at)'],
    'public.meeting': ['select', 'insert', 'update(held_on, title, version)'],
    'public.observation': ['select', 'insert'],
    'public.publication': ['select', 'insert', 'update(approved_at, approved_by, note, state, version)'],
    'public.question': ['select', 'insert', 'update(answer, answered_at, is_public, question, version)'],
    'public.recommendation': ['select', 'update(next_review_on, summary, timing, version)'],
    'public.recommendation_link': ['select', 'insert'],
    'public.requirement': [
      'select',
      'update(addressed_to, answered_by, confirmed_at, confirmed_by, coverage, coverage_confirmed_at, coverage_confirmed_by, coverage_note, next_review_on, text, version)',
    ],
    'public.requirement_body': ['select'],
    'public.response': ['select', 'insert'],
    'public.response_document': ['select'],
    'public.sentence': ['select', 'update(not_needed_by, not_needed_reason, version)'],
    'public.series': ['select', SERIES_COLUMNS],
    'public.series_exemption': ['select', 'insert', 'update(ended_at, ended_by, ended_reason)'],
    'public.session': ['select', 'insert', 'update(last_seen_at, revoked_at)'],
    'public.sign_in_throttle': ['select', 'insert', 'update', 'delete'],
    'public.support_line': [
      'select',
      'update(checked_on, description, hours, name, position, source, telephone, url, version)',
    ],
    'public.target': ['select', 'insert'],
    'public.trial': ['select'],
    'public.user_account': [
      'select',
      'insert',
      'update(active, name, password_hash, role, session_version, version)',
    ],
    'published.edition': ['select'],
    'published.audit_anchor': ['select'],
    'published.edition_file': ['select'],
  },
  tracker_worker: {
    'public.annotation': ['select'],
    'public.assessment': ['select'],
    'public.backup_run': ['select', 'insert'],
    'public.body': ['select'],
    'public.chart_picture': ['select', 'insert', 'update(png)', 'delete'],
    'public.commitment': ['select'],
    'public.commitment_check': ['select'],
    'public.commitment_closing': ['select'],
    'public.commitment_due_date': ['select'],
    'public.commitment_occurrence': ['select'],
    'public.disclosure_decision': ['select', 'insert', 'update(superseded_at)'],
    'public.disclosure_incident': ['select', 'insert'],
    'public.evidence': ['select'],
    'public.evidence_commitment': ['select'],
    'public.evidence_file': ['select', 'update(body, kept_sha256, problem, scan_state, scanned_at)'],
    'public.evidence_observation': ['select'],
    'public.evidence_reader': ['select'],
    'public.evidence_requirement': ['select'],
    'public.document_extract': ['select'],
    'public.document_extract_sentence': ['select'],
    'public.figure_import': [
      'select',
      'update(applied_at, applied_by, body, choices, mapping, plan_hash, problem, report, rows, rows_done, state, target, version)',
    ],
    'public.figure_request': ['select'],
    'public.footnote': ['select'],
    'public.inspection': ['select'],
    'public.measure': ['select'],
    'public.measure_link': ['select'],
    'public.meeting': ['select'],
    'public.observation': ['select', 'insert'],
    'public.publication': [
      'select',
      'insert',
      'update(checklist, hash, hidden, note, published_at, state, version)',
    ],
    'public.question': ['select'],
    'public.recommendation': ['select'],
    'public.recommendation_link': ['select'],
    'public.requirement': ['select'],
    'public.requirement_body': ['select'],
    'public.response': ['select'],
    'public.response_document': ['select'],
    'public.sentence': ['select'],
    'public.series': ['select', SERIES_COLUMNS],
    'public.series_exemption': ['select'],
    'public.support_line': ['select'],
    'public.target': ['select'],
    'public.trial': ['select', 'update(ended_at)'],
    'public.user_account': ['select(id, name)'],
    'published.edition': ['select', 'insert', 'update(published_at, withdrawn_at, withdrawn_reason)'],
    'published.audit_anchor': ['select', 'insert'],
    'published.edition_file': ['select', 'insert'],
  },
  tracker_public: {
    'published.audit_anchor': ['select'],
    'published.edition': ['select'],
    'published.edition_file': ['select'],
  },
  tracker_audit: {
    'audit.event': ['select'],
    'published.audit_anchor': ['select'],
  },
};

/** Functions that somebody beside the owner may call. `everyone` is every role that may enter the schema. */
export const CALLABLE: Readonly<Record<string, readonly string[]>> = {
  tracker_app: [
    'audit.append(text,text,text,text,text,jsonb)',
    'audit.broken_links()',
    'jobs.enqueue(text,json,text)',
    'jobs.in_hand()',
  ],
  tracker_worker: [
    'audit.append(text,text,text,text,text,jsonb)',
    'audit.broken_links()',
    'audit.end_of_chain()',
    'audit.hashes_at(bigint[])',
    'jobs.enqueue(text,json,text)',
    'jobs.in_hand()',
  ],
  tracker_audit: ['audit.broken_links()', 'audit.hashes_at(bigint[])'],
  everyone: ['audit.fields_of(audit.event)', 'audit.hash_of(bytea,text[])'],
};

/** Schemas that each role may enter. */
export const SCHEMAS: Readonly<Record<string, readonly string[]>> = {
  tracker_app: ['audit', 'jobs', 'public', 'published'],
  tracker_worker: ['audit', 'graphile_worker', 'jobs', 'public', 'published'],
  tracker_public: ['published'],
  tracker_audit: ['audit', 'published'],
  tracker_backup: ['audit', 'public', 'published'],
};

/** Rules by which a role sees rows of the tables that have row security. */
export const POLICIES: readonly string[] = [
  'backup_copies: tracker_backup may select published.edition where true',
  'backup_copies: tracker_backup may select published.edition_file where true',
  'office_previews: tracker_app may select published.edition where true',
  'office_previews: tracker_app may select published.edition_file where true',
  'public_reads_published: tracker_public may select published.edition where ((published_at IS NOT NULL) AND (withdrawn_at IS NULL))',
  'public_reads_published: tracker_public may select published.edition_file where (EXISTS ( SELECT FROM published.edition e WHERE (e.id = edition_file.edition_id)))',
  'worker_prepares: tracker_worker may all published.edition where true',
  'worker_prepares: tracker_worker may all published.edition_file where true',
];
