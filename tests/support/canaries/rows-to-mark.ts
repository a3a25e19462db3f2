/** SQL of the id of some row. */
const first = (table: string): string => `(select id from ${table} limit 1)`;
const NOW = `timestamptz '2026-11-20'`;
const person = first('user_account');
/** Somebody else: nobody decides on what they asked for. */
const another = `(select id from user_account where id <> ${person} limit 1)`;
const part = first('requirement');

/**
 * A row for each table that an office seldom fills, and where only some rows of a table are private, one that is. What is
 * not said here the database fills in.
 */
export const ROWS_TO_MARK: readonly (readonly [table: string, given: Readonly<Record<string, string>>])[] = [
  [
    'document_extract',
    { kind: `'evidence'`, state: `'draft'`, position: '900', recommendation_id: first('recommendation') },
  ],
  [
    'verification_exception',
    { requirement_id: part, assurance: `'tested'`, reason: `'x'`, asked_by: person, asked_at: NOW },
  ],
  [
    'commitment_closing',
    {
      commitment_id: first('commitment'),
      state: `'lapsed'`,
      reason: `'x'`,
      proposed_by: person,
      proposed_at: NOW,
    },
  ],
  [
    'evidence_file',
    {
      evidence_id: `(select id from evidence where visibility = 'opcc' limit 1)`,
      kind: `'pdf'`,
      size: '9',
      revision: '1',
      added_by: person,
      scan_state: `'clean'`,
    },
  ],
  // Accepted, public and clean: all that it lacks is somebody who made it public.
  [
    'evidence_file',
    {
      evidence_id: `(select id from evidence where visibility = 'public' and state = 'accepted' limit 1)`,
      kind: `'pdf'`,
      size: '9',
      revision: '1',
      added_by: person,
      scan_state: `'clean'`,
    },
  ],
  [
    'evidence_file_clearance',
    {
      file_id: `(select f.id from evidence_file f join evidence e on e.id = f.evidence_id where e.visibility = 'public' limit 1)`,
      ended_at: NOW,
      ended_by: person,
      ended_reason: `'x'`,
    },
  ],
  [
    'recommendation_link',
    {
      from_id: `(select id from recommendation order by id limit 1)`,
      to_id: `(select id from recommendation order by id desc limit 1)`,
      kind: `'related'`,
      reason: `'x'`,
      linked_by: person,
      linked_at: NOW,
      ended_by: person,
      ended_at: NOW,
      ended_reason: `'x'`,
    },
  ],
  [
    'commitment_link',
    {
      commitment_id: first('commitment'),
      recommendation_id: `(select recommendation_id from requirement order by id desc limit 1)`,
      requirement_id: `(select id from requirement order by id desc limit 1)`,
      reason: `'x'`,
      linked_by: person,
      linked_at: NOW,
      ended_by: person,
      ended_at: NOW,
      ended_reason: `'x'`,
    },
  ],
  ['evidence_requirement', { requirement_id: part, ended_at: NOW, ended_by: person, ended_reason: `'x'` }],
  ['evidence_commitment', { ended_at: NOW, ended_by: person, ended_reason: `'x'` }],
  ['evidence_observation', { ended_at: NOW, ended_by: person, ended_reason: `'x'` }],
  [
    'series_exemption',
    {
      address: `'https://example.org'`,
      place: `'Table 1'`,
      ended_at: NOW,
      ended_by: person,
      ended_reason: `'x'`,
      figures: '1',
    },
  ],
  [
    'publication',
    {
      id: `'00000000-0000-4000-8000-0000000000f1'`,
      state: `'returned'`,
      number: '77',
      change_note: `'x'`,
      note: `'x'`,
    },
  ],
  [
    'publication_withdrawal',
    {
      publication_id: first('publication'),
      reason: `'x'`,
      asked_by: person,
      asked_at: NOW,
      decided_by: another,
      decided_at: NOW,
      agreed: 'false',
      decision_reason: `'x'`,
    },
  ],
  ['erasure', { words: `'x'`, reason: `'x'`, asked_by: person, looked_at: NOW, decision_reason: `'x'` }],
  [
    'disclosure_incident',
    {
      publication_id: first('publication'),
      measure: `'x'`,
      series: `'x'`,
      period: `'x'`,
      accepted_by: person,
      accepted_at: NOW,
      accepted_reason: `'x'`,
    },
  ],
  ['figure_import', { state: `'refused'` }],
  ['document_import', { state: `'refused'`, received_by: person, details: `'{}'` }],
  ['import_mapping', {}],
  ['figure_request', { due_on: `date '2026-12-01'`, asked_by: person }],
  ['annotation', { measure_id: first('measure'), withdrawn_at: NOW, withdrawn_reason: `'x'` }],
  ['footnote', { measure_id: first('measure'), withdrawn_at: NOW, withdrawn_reason: `'x'` }],
  ['evidence_correction', { changes: `'[]'`, sequence: '900' }],
  ['support_line', { withdrawn_at: NOW, need: `'support'` }],
  ['methodology_version', { measure_id: first('measure'), number: '900' }],
  ['meeting', {}],
  ['question', { recommendation_id: first('recommendation') }],
  ['session', { expires_at: `timestamptz '2030-01-01'` }],
  ['known_device', { expires_at: `timestamptz '2030-01-01'` }],
  ['draft', { record: `'/manage/evidence'`, form: `'file'`, field: `'description'` }],
  ['saved_view', { page: `'/panel/measures'`, query: `'?q=x'`, name: `'x'` }],
  ['sign_in_throttle', {}],
  ['backup_run', { problem: `'x'`, folder: 'null' }],
];
