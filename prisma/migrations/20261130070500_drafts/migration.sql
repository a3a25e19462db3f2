-- Long texts as they are being written: each is one field of one form about one record, and belongs to the person who
-- writes it. Nobody else reads it, an administrator neither. It goes when it is saved or discarded, and after 30 days.
CREATE TABLE draft (
  person_id uuid NOT NULL,
  -- The path of the page that the form is on, and the form on that page.
  record text NOT NULL,
  form text NOT NULL,
  field text NOT NULL,
  text text NOT NULL,
  -- The version of the record that was on the screen, so that what others saved since is shown beside the draft.
  version integer,
  saved_at timestamptz(3) NOT NULL,
  CONSTRAINT draft_pkey PRIMARY KEY (person_id, record, form, field),
  CONSTRAINT draft_is_of_a_page CHECK (record ~ '^/' AND length(record) <= 300),
  CONSTRAINT draft_names_are_short CHECK (length(form) <= 100 AND length(field) <= 100),
  CONSTRAINT draft_is_no_book CHECK (length(text) <= 100000)
);
ALTER TABLE draft
  ADD CONSTRAINT draft_person_id_fkey FOREIGN KEY (person_id) REFERENCES user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX draft_saved_at_idx ON draft (saved_at);

-- The transaction says for whom it asks; where it says nothing, there is no row.
ALTER TABLE draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_drafts ON draft TO tracker_app
  USING (person_id = nullif(current_setting('tracker.person', true), '')::uuid)
  WITH CHECK (person_id = nullif(current_setting('tracker.person', true), '')::uuid);
-- The worker takes away what is old, and reads none of it.
CREATE POLICY worker_expires ON draft FOR DELETE TO tracker_worker USING (saved_at < now() - interval '30 days');
CREATE POLICY backup_copies ON draft FOR SELECT TO tracker_backup USING (true);

GRANT SELECT, INSERT, UPDATE (text, version, saved_at), DELETE ON draft TO tracker_app;
GRANT DELETE ON draft TO tracker_worker;
