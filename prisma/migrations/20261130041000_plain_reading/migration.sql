-- Two measures said what they show in a figure of speech. A record that was set up before gets the plain words, with a line in
-- the history of the measure and an audit event. Words that somebody of the office has changed stay as they are.

CREATE TEMPORARY TABLE correction (ref TEXT, was TEXT, becomes TEXT);
INSERT INTO correction (ref, was, becomes) VALUES
  ('C.1',
   'Shows the tide that all crime moves with. A change here says nothing by itself about how rape is investigated.',
   'Shows how often crimes of any kind led to a charge. A change here says nothing by itself about how rape is investigated.'),
  ('C.5',
   'Shows the national tide. A change here says nothing by itself about this force or about how rape is investigated.',
   'Shows how often crimes of any kind led to a charge in England and Wales. A change here says nothing by itself about this force or about how rape is investigated.');

DO $$
DECLARE
  why CONSTANT TEXT := 'The words said in a figure of speech what the figures show.';
  found RECORD;
BEGIN
  FOR found IN
    SELECT measure.id, measure.ref, becomes,
      jsonb_build_array(jsonb_build_object('label', 'What a rise or a fall may mean', 'from', was, 'to', becomes)) AS changes
    FROM public.measure JOIN correction ON correction.ref = measure.ref AND reading = was
    ORDER BY measure.position
  LOOP
    UPDATE public.measure SET reading = found.becomes, version = version + 1 WHERE id = found.id;
    INSERT INTO public.measure_change (id, measure_id, kind, changes, reason, recorded_at)
      VALUES (gen_random_uuid(), found.id, 'corrected', found.changes, why, now());
    PERFORM audit.append('service', 'This service', 'measure corrected', 'measure', found.ref,
      jsonb_build_object('measure', found.ref, 'changes', found.changes, 'reason', why));
  END LOOP;
END $$;

DROP TABLE correction;
