-- The address of a list, narrowed as somebody wants to find it again, under their own name for it. Nobody else reads it:
-- words that were searched for can say as much as a draft.
CREATE TABLE saved_view (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  -- The path of the list, and what its address says after it.
  page text NOT NULL,
  query text NOT NULL,
  name text NOT NULL,
  saved_at timestamptz(3) NOT NULL,
  CONSTRAINT saved_view_pkey PRIMARY KEY (id),
  CONSTRAINT saved_view_is_of_a_page CHECK (page ~ '^/(manage|panel)' AND length(page) <= 200),
  CONSTRAINT saved_view_narrows CHECK (query ~ '^[?]' AND length(query) <= 1000),
  CONSTRAINT saved_view_has_a_name CHECK (length(name) BETWEEN 1 AND 60)
);
CREATE UNIQUE INDEX saved_view_person_id_page_name_key ON saved_view (person_id, page, name);
ALTER TABLE saved_view
  ADD CONSTRAINT saved_view_person_id_fkey FOREIGN KEY (person_id) REFERENCES user_account(id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- The transaction says for whom it asks; where it says nothing, there is no row.
ALTER TABLE saved_view ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_views ON saved_view TO tracker_app
  USING (person_id = nullif(current_setting('tracker.person', true), '')::uuid)
  WITH CHECK (person_id = nullif(current_setting('tracker.person', true), '')::uuid);
CREATE POLICY backup_copies ON saved_view FOR SELECT TO tracker_backup USING (true);

GRANT SELECT, INSERT, UPDATE (name), DELETE ON saved_view TO tracker_app;
