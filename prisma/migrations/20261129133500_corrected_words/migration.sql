-- Words of the catalogue that only the record can know ("No figures have been loaded yet"), and numbers without a source.
-- Measures that were loaded before get the new words, each with its line in the history and its audit event. What an office
-- has written itself stays: only words exactly as they were loaded are changed.

-- A correction comes with a new version of the service, so it has no person; every other change keeps its name.
ALTER TABLE "measure_change" ALTER COLUMN "recorded_by" DROP NOT NULL;
ALTER TABLE measure_change ADD CONSTRAINT change_has_a_name CHECK (recorded_by IS NOT NULL OR kind = 'corrected');

CREATE TEMPORARY TABLE correction (ref TEXT, field TEXT, label TEXT, was TEXT, becomes TEXT);
INSERT INTO correction (ref, field, label, was, becomes) VALUES
  ('1.10', 'caution', 'What to know before using the figures',
   'The recording system has fields for 7 of the 9 protected characteristics, so this cannot cover all 9.',
   'The response of 17 September 2021 says the force’s recording system has fields for 7 of the 9 protected characteristics, so this cannot cover all 9.'),
  ('3.1', 'source', 'Who holds the figures',
   'Home Office open data, and Avon and Somerset Police. No figures for rape have been loaded yet.',
   'Home Office open data, and Avon and Somerset Police.'),
  ('3.2', 'source', 'Who holds the figures',
   'Home Office open data, and Avon and Somerset Police. No figures for rape have been loaded yet.',
   'Home Office open data, and Avon and Somerset Police.'),
  ('3.7', 'source', 'Who holds the figures',
   'Ministry of Justice and Crown Prosecution Service. No figures have been loaded yet.',
   'Ministry of Justice and Crown Prosecution Service.'),
  ('3.8', 'source', 'Who holds the figures',
   'Home Office open data, and Avon and Somerset Police. No figures for rape have been loaded yet.',
   'Home Office open data, and Avon and Somerset Police.'),
  ('4.5', 'source', 'Who holds the figures',
   'Crown Prosecution Service. National averages from parliamentary answers; no figures for Avon and Somerset have been loaded yet.',
   'Crown Prosecution Service. National averages: answers to questions in Parliament.'),
  ('5.2', 'source', 'Who holds the figures',
   'Avon and Somerset Police and Crown Prosecution Service. No figures have been loaded yet.',
   'Avon and Somerset Police and Crown Prosecution Service.'),
  ('5.8', 'source', 'Who holds the figures',
   'Crown Prosecution Service and Ministry of Justice. No figures for Avon and Somerset have been loaded yet.',
   'Crown Prosecution Service and Ministry of Justice.'),
  ('7.4', 'definition', 'What it is',
   'The share of requests that were acknowledged within 10 working days and decided within 30 working days.',
   'The share of requests that were acknowledged and decided within the time limits of the force’s scheme for the Victims’ Right to Review.'),
  ('7.6', 'source', 'Who holds the figures',
   'Crown Prosecution Service. No figures have been loaded yet.',
   'Crown Prosecution Service.'),
  ('X.1', 'source', 'Who holds the figures',
   'Home Office open data. No figures for rape have been loaded yet.',
   'Home Office open data.'),
  ('X.2', 'source', 'Who holds the figures',
   'Home Office open data. Only a national figure has been loaded: none for Avon and Somerset.',
   'Home Office open data.'),
  ('X.2', 'caution', 'What to know before using the figures',
   'Public statements about this force give anything from 1.6% to 80%, each on its own period and way of counting. None of them is loaded as a figure here.',
   NULL),
  ('X.3', 'source', 'Who holds the figures',
   'Ministry of Justice criminal justice delivery data. No figures have been loaded yet.',
   'Ministry of Justice criminal justice delivery data.'),
  ('X.4', 'source', 'Who holds the figures',
   'Home Office open data. No figures have been loaded yet.',
   'Home Office open data.');

DO $$
DECLARE
  why CONSTANT TEXT := 'The words said what only the record can know, or gave a number without its source.';
  found RECORD;
BEGIN
  FOR found IN
    SELECT measure.id, measure.ref, measure.position,
      jsonb_agg(jsonb_build_object('label', label, 'from', was, 'to', coalesce(becomes, 'Nothing written')) ORDER BY field) AS changes,
      array_agg(field) AS fields
    FROM measure JOIN correction ON correction.ref = measure.ref
      AND was = CASE field WHEN 'source' THEN source WHEN 'caution' THEN caution WHEN 'definition' THEN definition END
    GROUP BY measure.id ORDER BY measure.position
  LOOP
    UPDATE measure SET
      source = CASE WHEN 'source' = ANY (found.fields)
        THEN (SELECT becomes FROM correction WHERE ref = found.ref AND field = 'source') ELSE source END,
      caution = CASE WHEN 'caution' = ANY (found.fields)
        THEN (SELECT becomes FROM correction WHERE ref = found.ref AND field = 'caution') ELSE caution END,
      definition = CASE WHEN 'definition' = ANY (found.fields)
        THEN (SELECT becomes FROM correction WHERE ref = found.ref AND field = 'definition') ELSE definition END,
      version = version + 1
    WHERE id = found.id;
    INSERT INTO measure_change (id, measure_id, kind, changes, reason, recorded_at)
      VALUES (gen_random_uuid(), found.id, 'corrected', found.changes, why, now());
    PERFORM audit.append('service', 'This service', 'measure corrected', 'measure', found.ref,
      jsonb_build_object('measure', found.ref, 'changes', found.changes, 'reason', why));
  END LOOP;
END $$;

DROP TABLE correction;
