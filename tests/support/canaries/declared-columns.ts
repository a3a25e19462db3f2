/**
 * What may be told of each column that can hold words or files:
 * - outside: the panel or the public read it by a rule of `lib/domain/outside` or of an edition;
 * - known: a word of one of our own lists, a number or hash that the service made, which nobody can type into;
 * - private: for people of the office. `true` for every row, else the rows for which it is, as a condition in SQL.
 */
type Declared = { outside?: string; known?: string; private?: Readonly<Record<string, string | true>> };

const EVERY_ROW = true;
const EVIDENCE_INSIDE = `state <> 'accepted' or visibility in ('opcc', 'restricted')`;
/** Files that nobody made public. Panel members may save some of them; no page and no edition has them. */
const FILE_INSIDE = `not exists (select from evidence_file_clearance c where c.file_id = evidence_file.id and c.ended_at is null)`;
const WITHDRAWN = 'withdrawn_at is not null';
const ENDED = { ended_reason: EVERY_ROW } as const;

/** Every table that has such a column. A column that is not here fails the test until somebody has thought of it. */
export const DECLARED: Readonly<Record<string, Declared>> = {
  body: { outside: 'name short_name ons_code', known: 'slug kind' },
  office: {
    outside: 'post email telephone website data_protection successor',
    known: 'kind area_code licence',
  },
  inspection: { outside: 'title short_title inspectorates respondent source_url', known: 'slug' },
  response_document: { outside: 'file_name text sha256 introduction preamble closing' },
  sentence: { known: 'part ref', private: { not_needed_reason: EVERY_ROW } },
  document_extract: {
    known: 'kind parts type strength cadence state',
    private: {
      ...{ title: `state <> 'confirmed'`, detail: `state <> 'confirmed'`, value: `state <> 'confirmed'` },
      ...{ period: `state <> 'confirmed'`, basis: `state <> 'confirmed'`, source: `state <> 'confirmed'` },
      ...{ dated: `state <> 'confirmed'`, address: `state <> 'confirmed'`, reason: EVERY_ROW },
    },
  },
  recommendation: { outside: 'ref text bullets sha256 summary timing' },
  recommendation_link: { outside: 'reason', known: 'kind', private: ENDED },
  requirement: {
    outside: 'text',
    known: 'ref addressed_to coverage',
    private: { coverage_note: 'coverage_confirmed_at is null' },
  },
  assessment: {
    outside: 'reason would_change superseded_by superseded_link',
    known: 'force_says finding assurance',
  },
  verification_exception: {
    known: 'assurance',
    private: { reason: 'agreed is distinct from true', decision_reason: EVERY_ROW },
  },
  response: { outside: 'text why_nothing', known: 'voice position' },
  commitment: {
    outside: 'quote promise owner owner_role merged_reason',
    known: 'owner_bodies cadence state',
  },
  commitment_check: { known: 'state', private: { reason: 'not is_published' } },
  commitment_closing: {
    known: 'state',
    private: { reason: 'agreed is distinct from true', decision_reason: EVERY_ROW },
  },
  commitment_occurrence: { outside: 'note', known: 'state' },
  commitment_due_date: { outside: 'reason' },
  commitment_link: { outside: 'reason', private: ENDED },
  evidence: {
    outside: 'public_summary',
    known: 'type strength provenance visibility state sufficiency',
    private: {
      title: EVIDENCE_INSIDE,
      link: EVIDENCE_INSIDE,
      asked_of: EVERY_ROW,
      ...{ description: EVERY_ROW, original_kept: EVERY_ROW, decision_note: EVERY_ROW },
    },
  },
  evidence_correction: {
    private: { changes: EVERY_ROW, reason: EVERY_ROW, undone_decision: EVERY_ROW },
  },
  evidence_file: {
    known: 'kind scan_state kept_sha256 sha256',
    private: { file_name: EVERY_ROW, body: FILE_INSIDE, problem: EVERY_ROW },
  },
  evidence_file_clearance: { known: 'sha256 ticks', private: ENDED },
  evidence_requirement: { private: ENDED },
  evidence_commitment: { private: ENDED },
  evidence_observation: { private: ENDED },
  measure: {
    outside: 'title definition numerator denominator source scope caution reading',
    known: 'ref unit frequency basis direction disclosure_rule',
  },
  series: {
    outside: 'title area area_code scope source source_url official_url licence note trail',
    known: 'slug basis period_type unit compared_as',
  },
  series_exemption: { outside: 'address place', private: ENDED },
  observation: { outside: 'note source', known: 'flags' },
  disclosure_decision: { known: 'audience hides rule reason' },
  disclosure_incident: {
    private: { ...{ measure: EVERY_ROW, series: EVERY_ROW, period: EVERY_ROW }, accepted_reason: EVERY_ROW },
  },
  figure_import: {
    known: 'sha256 state plan_hash',
    private: {
      ...{ file_name: EVERY_ROW, body: EVERY_ROW, target: EVERY_ROW, choices: EVERY_ROW },
      ...{ mapping: EVERY_ROW, report: EVERY_ROW, problem: EVERY_ROW },
    },
  },
  document_import: {
    known: 'sha256 state saved',
    private: {
      ...{ file_name: EVERY_ROW, body: EVERY_ROW, text: EVERY_ROW, furniture: EVERY_ROW },
      ...{ pieces: EVERY_ROW, details: EVERY_ROW, suggestions: EVERY_ROW, problem: EVERY_ROW },
    },
  },
  import_mapping: { private: { name: EVERY_ROW, choices: EVERY_ROW } },
  figure_request: {
    known: 'state',
    private: { asked_of: EVERY_ROW, note: EVERY_ROW, settled_note: EVERY_ROW },
  },
  target: { outside: 'set_by' },
  annotation: {
    outside: 'reason',
    private: { words: WITHDRAWN, source: WITHDRAWN, withdrawn_reason: WITHDRAWN },
  },
  footnote: {
    outside: 'area area_code',
    private: { words: WITHDRAWN, source: WITHDRAWN, withdrawn_reason: WITHDRAWN },
  },
  measure_change: { outside: 'changes reason', known: 'kind' },

  // A version that nobody has approved is a draft.
  methodology_version: { private: { words: 'approved_at is null' } },
  meeting: { private: { title: EVERY_ROW } },
  question: { private: { question: 'not is_public', answer: 'not is_public' } },
  support_line: {
    outside: 'name description telephone url hours',
    known: 'need',
    private: { source: EVERY_ROW, withdrawn_reason: WITHDRAWN },
  },
  erasure: {
    known: 'fingerprint',
    private: { words: EVERY_ROW, reason: EVERY_ROW, decision_reason: EVERY_ROW },
  },
  publication_withdrawal: {
    private: { reason: 'agreed is distinct from true', decision_reason: EVERY_ROW },
  },
  publication: {
    outside: 'change_note',
    known: 'state checklist hash',
    private: { note: EVERY_ROW, hidden: EVERY_ROW },
  },
  user_account: {
    known: 'role asked_role',
    private: { email: EVERY_ROW, name: EVERY_ROW, password_hash: EVERY_ROW },
  },
  session: { private: { id: EVERY_ROW } },
  known_device: { private: { id_hash: EVERY_ROW } },
  draft: { known: 'record form field', private: { text: EVERY_ROW } },
  saved_view: { known: 'page', private: { query: EVERY_ROW, name: EVERY_ROW } },
  sign_in_throttle: { private: { key: EVERY_ROW } },
  chart_picture: { known: 'hash svg png' },
  backup_run: { private: { folder: EVERY_ROW, problem: EVERY_ROW } },
  'published.edition': { outside: 'manifest withdrawn_reason', known: 'body hash previous_hash' },
  'published.edition_file': { outside: 'path content_type body body_brotli body_gzip', known: 'sha256' },
  'published.audit_anchor': { outside: 'head public_key signature' },
  'audit.event': {
    known: 'action subject_kind previous_hash hash',
    private: { actor_id: EVERY_ROW, actor_name: EVERY_ROW, subject_id: EVERY_ROW, detail: EVERY_ROW },
  },
  'audit.event_text': { known: 'path salt', private: { said: EVERY_ROW } },
  'audit.head': { known: 'hash' },
};

const words = (list: string | undefined): string[] => (list ? list.split(' ') : []);

/** Each declared column as "table.column". */
export const declaredColumns = (): string[] =>
  Object.entries(DECLARED).flatMap(([table, { outside, known, private: inside }]) =>
    [...words(outside), ...words(known), ...Object.keys(inside ?? {})].map((column) => `${table}.${column}`),
  );
