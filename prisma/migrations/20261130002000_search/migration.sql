-- Evidence is what an office has most of: its words are indexed as lib/data/search asks for them. All else is some hundred rows.
CREATE INDEX evidence_words ON evidence USING gin ((
  setweight(to_tsvector('english'::regconfig, title), 'A') ||
  setweight(to_tsvector('english'::regconfig, description || ' ' || coalesce(public_summary, '')), 'B')));
