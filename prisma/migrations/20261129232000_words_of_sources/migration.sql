-- The source of a series is what a reader can look for: who published it, and when it was downloaded. How the figures came
-- from there to here (the repository and its commit) moves to the note of the series, so that each can still be traced.
-- A record that was set up before gets the new words, with a line in the history of the measure and an audit event.
-- A series is changed only where all of these words are exactly as they were loaded.

CREATE TEMPORARY TABLE correction (slug TEXT, field TEXT, label TEXT, was TEXT, becomes TEXT);
INSERT INTO correction (slug, field, label, was, becomes) VALUES
  ('all-crime-charge-rate-by-quarter-closed', 'source', 'Source',
   'Home Office, police recorded crime and outcomes open data tables, as downloaded on 26 August 2026; added up by force and quarter in the public repository SGilr/oocd-dashboard, commit 7d0066ee.',
   'Home Office open data, downloaded 26 August 2026.'),
  ('all-crime-charge-rate-by-quarter-closed', 'note', 'What to know',
   'Charges out of all outcomes given to investigations that closed in the quarter. The count is Home Office outcome type 1, charged or summonsed; a charge for a different offence than the one recorded (type 1a) is inside it. Offences with no outcome yet (type 0) are left out of both counts.',
   'Charges out of all outcomes given to investigations that closed in the quarter. The count is Home Office outcome type 1, charged or summonsed; a charge for a different offence than the one recorded (type 1a) is inside it. Offences with no outcome yet (type 0) are left out of both counts. The figures are from the police recorded crime and outcomes open data tables, added up by force and quarter in the public repository SGilr/oocd-dashboard (commit 7d0066ee).'),
  ('all-crime-charge-rate-by-quarter-recorded', 'source', 'Source',
   'Home Office, police recorded crime and outcomes open data tables, as downloaded on 26 August 2026; added up by force and quarter in the public repository SGilr/oocd-dashboard, commit 7d0066ee.',
   'Home Office open data, downloaded 26 August 2026.'),
  ('all-crime-charge-rate-by-quarter-recorded', 'note', 'What to know',
   'Charges out of all outcomes given so far to offences recorded in the quarter. The last 4 quarters are marked provisional: many of their investigations had not finished when the tables were published, so both counts will grow. The count is Home Office outcome type 1, charged or summonsed; a charge for a different offence than the one recorded (type 1a) is inside it. Offences with no outcome yet (type 0) are left out of both counts.',
   'Charges out of all outcomes given so far to offences recorded in the quarter. The last 4 quarters are marked provisional: many of their investigations had not finished when the tables were published, so both counts will grow. The count is Home Office outcome type 1, charged or summonsed; a charge for a different offence than the one recorded (type 1a) is inside it. Offences with no outcome yet (type 0) are left out of both counts. The figures are from the police recorded crime and outcomes open data tables, added up by force and quarter in the public repository SGilr/oocd-dashboard (commit 7d0066ee).'),
  ('sexual-offences-charges-by-year-closed', 'source', 'Source',
   'Home Office, police recorded crime and outcomes open data tables, as downloaded on 26 August 2026; added up by force, offence group and year in the public repository SGilr/oocd-dashboard, commit 7d0066ee.',
   'Home Office open data, downloaded 26 August 2026.'),
  ('sexual-offences-charges-by-year-closed', 'note', 'What to know',
   'Offences with outcome type 1, charged or summonsed, in investigations that closed in the year.',
   'Offences with outcome type 1, charged or summonsed, in investigations that closed in the year. The figures are from the police recorded crime and outcomes open data tables, added up by force, offence group and year in the public repository SGilr/oocd-dashboard (commit 7d0066ee).'),
  ('sexual-offences-charges-by-year-recorded', 'source', 'Source',
   'Home Office, police recorded crime and outcomes open data tables, as downloaded on 26 August 2026; added up by force, offence group and year in the public repository SGilr/oocd-dashboard, commit 7d0066ee.',
   'Home Office open data, downloaded 26 August 2026.'),
  ('sexual-offences-charges-by-year-recorded', 'note', 'What to know',
   'The fall at the end is not a fall in charges. Offences recorded lately have not finished: 202 of those recorded in 2025 to 2026 had led to a charge when the tables were published, while 699 investigations closed with a charge in the same year. The last 2 years are marked provisional; the year before them may still rise a little.',
   'The fall at the end is not a fall in charges. Offences recorded lately have not finished: 202 of those recorded in 2025 to 2026 had led to a charge when the tables were published, while 699 investigations closed with a charge in the same year. The last 2 years are marked provisional; the year before them may still rise a little. The figures are from the police recorded crime and outcomes open data tables, added up by force, offence group and year in the public repository SGilr/oocd-dashboard (commit 7d0066ee).'),
  ('sexual-offences-recorded-avon-and-somerset', 'source', 'Source',
   'Office for National Statistics, Crime in England and Wales: police force area data tables, year ending June 2025, table P1; file policeforceareatablesyejune25final.csv in the public repository tom-draper/uk-data-atlas, commit 35ab745c.',
   'Office for National Statistics, Crime in England and Wales: police force area data tables, year ending June 2025, table P1.'),
  ('sexual-offences-recorded-avon-and-somerset', 'note', 'What to know',
   'The source says that police recorded crime is published as official statistics, not as accredited official statistics. The table has no separate figure for rape.',
   'The source says that police recorded crime is published as official statistics, not as accredited official statistics. The table has no separate figure for rape. Read from the file policeforceareatablesyejune25final.csv in the public repository tom-draper/uk-data-atlas (commit 35ab745c).'),
  ('sexual-offences-recorded-england-and-wales', 'source', 'Source',
   'Office for National Statistics, Crime in England and Wales: police force area data tables, year ending June 2025, table P1; file policeforceareatablesyejune25final.csv in the public repository tom-draper/uk-data-atlas, commit 35ab745c.',
   'Office for National Statistics, Crime in England and Wales: police force area data tables, year ending June 2025, table P1.'),
  ('sexual-offences-recorded-england-and-wales', 'note', 'What to know',
   'Includes the British Transport Police. The source says that police recorded crime is published as official statistics, not as accredited official statistics. The table has no separate figure for rape.',
   'Includes the British Transport Police. The source says that police recorded crime is published as official statistics, not as accredited official statistics. The table has no separate figure for rape. Read from the file policeforceareatablesyejune25final.csv in the public repository tom-draper/uk-data-atlas (commit 35ab745c).'),
  ('all-crime-recorded-by-year', 'source', 'Source',
   'Home Office, police recorded crime and outcomes open data tables, as downloaded on 26 August 2026; police force area tables, added up by force and year in the public repository SGilr/oocd-dashboard, commit 7d0066ee.',
   'Home Office open data, downloaded 26 August 2026.'),
  ('all-crime-recorded-by-year', 'note', 'What to know',
   'Recording rules and recording practice changed during these years, so a change here is not by itself a change in crime.',
   'Recording rules and recording practice changed during these years, so a change here is not by itself a change in crime. The figures are from the police recorded crime and outcomes open data tables (police force area tables), added up by force and year in the public repository SGilr/oocd-dashboard (commit 7d0066ee).'),
  ('all-crime-charge-rate-england-and-wales', 'source', 'Source',
   'Home Office, Crime outcomes in England and Wales 2024 to 2025, table 1.3; read from the public repository redstarmatt/WIAH, commit a9ca31f3.',
   'Home Office, Crime outcomes in England and Wales 2024 to 2025, table 1.3.'),
  ('all-crime-charge-rate-england-and-wales', 'note', 'What to know',
   'Published as percentages, without the counts behind them. Each point covers 12 months and shares 9 of them with its neighbour, so the points are not independent and no control limits are worked out.',
   'Published as percentages, without the counts behind them. Each point covers 12 months and shares 9 of them with its neighbour, so the points are not independent and no control limits are worked out. Read from the public repository redstarmatt/WIAH (commit a9ca31f3).'),
  ('charge-rate-england-and-wales', 'source', 'Source',
   'Home Office, Crime outcomes in England and Wales 2024 to 2025, table 1.2; read from the public repository redstarmatt/WIAH, commit a9ca31f3.',
   'Home Office, Crime outcomes in England and Wales 2024 to 2025, table 1.2.'),
  ('charge-rate-england-and-wales', 'note', 'What to know',
   'Offences recorded in the year that had been closed with a charge or summons by its end. Many investigations take longer, so the final share for these offences will be higher. Published as a percentage, without the counts behind it.',
   'Offences recorded in the year that had been closed with a charge or summons by its end. Many investigations take longer, so the final share for these offences will be higher. Published as a percentage, without the counts behind it. Read from the public repository redstarmatt/WIAH (commit a9ca31f3).'),
  ('sexual-offences-charge-rate-england-and-wales', 'source', 'Source',
   'Home Office, Crime outcomes in England and Wales 2024 to 2025, table 1.2; read from the public repository redstarmatt/WIAH, commit a9ca31f3.',
   'Home Office, Crime outcomes in England and Wales 2024 to 2025, table 1.2.'),
  ('sexual-offences-charge-rate-england-and-wales', 'note', 'What to know',
   'Offences recorded in the year that had been closed with a charge or summons by its end. Published as a percentage, without the counts behind it.',
   'Offences recorded in the year that had been closed with a charge or summons by its end. Published as a percentage, without the counts behind it. Read from the public repository redstarmatt/WIAH (commit a9ca31f3).'),
  ('victim-based-crime-charge-rate-england-and-wales', 'source', 'Source',
   'Home Office, Crime outcomes in England and Wales 2024 to 2025, table 1.2; read from the public repository redstarmatt/WIAH, commit a9ca31f3.',
   'Home Office, Crime outcomes in England and Wales 2024 to 2025, table 1.2.'),
  ('victim-based-crime-charge-rate-england-and-wales', 'note', 'What to know',
   'Offences recorded in the year that had been closed with a charge or summons by its end. Published as a percentage, without the counts behind it.',
   'Offences recorded in the year that had been closed with a charge or summons by its end. Published as a percentage, without the counts behind it. Read from the public repository redstarmatt/WIAH (commit a9ca31f3).'),
  ('days-to-charge-2015-to-2019', 'title', 'Title',
   'Average days from referral to a decision to charge, cases flagged as rape (answer IPlsTk0D)',
   'Average days from referral to a decision to charge, cases flagged as rape (answer for 2015 to 2019)'),
  ('days-to-charge-2015-to-2019', 'source', 'Source',
   'Written parliamentary answer, resource IPlsTk0D in the Parliament data service; figures from the Crown Prosecution Service.',
   'Written parliamentary answer; figures from the Crown Prosecution Service.'),
  ('days-to-charge-2015-to-2019', 'note', 'What to know',
   'Mean calendar days from receipt of the case to the decision to charge, to 2 decimals as published. For the 3 years that both answers cover, rounding these gives the whole days of the answer of 13 June 2019 (53, 67 and 78).',
   'Mean calendar days from receipt of the case to the decision to charge, to 2 decimals as published. For the 3 years that both answers cover, rounding these gives the whole days of the answer of 13 June 2019 (53, 67 and 78). The answer is resource IPlsTk0D in the Parliament data service.');

DO $$
DECLARE
  why CONSTANT TEXT := 'The source said in the words of a programmer how the figures were copied. That is in the note now.';
  found RECORD;
BEGIN
  CREATE TEMPORARY TABLE corrected ON COMMIT DROP AS
    SELECT series.id, series.measure_id, series.title AS name, correction.*
    FROM public.series JOIN correction USING (slug)
    WHERE NOT EXISTS (
      SELECT FROM correction other WHERE other.slug = series.slug AND other.was IS DISTINCT FROM
        CASE other.field WHEN 'title' THEN title WHEN 'source' THEN source WHEN 'note' THEN note END);

  UPDATE public.series SET
    title = coalesce((SELECT becomes FROM corrected WHERE corrected.id = series.id AND field = 'title'), title),
    source = coalesce((SELECT becomes FROM corrected WHERE corrected.id = series.id AND field = 'source'), source),
    note = coalesce((SELECT becomes FROM corrected WHERE corrected.id = series.id AND field = 'note'), note)
    WHERE id IN (SELECT id FROM corrected);

  -- A figure that names the source of its series is the series' own. It must not become one of another source.
  UPDATE public.observation SET source = becomes FROM corrected
    WHERE series_id = corrected.id AND field = 'source' AND observation.source = was;

  FOR found IN
    SELECT measure.id, ref, jsonb_agg(jsonb_build_object('label', label || ' of the figures “' || name || '”',
      'from', coalesce(was, 'Nothing written'), 'to', becomes) ORDER BY slug, field DESC) AS changes
    FROM corrected JOIN public.measure ON measure.id = measure_id
    GROUP BY measure.id ORDER BY measure.position
  LOOP
    UPDATE public.measure SET version = version + 1 WHERE id = found.id;
    INSERT INTO public.measure_change (id, measure_id, kind, changes, reason, recorded_at)
      VALUES (gen_random_uuid(), found.id, 'corrected', found.changes, why, now());
    PERFORM audit.append('service', 'This service', 'measure corrected', 'measure', found.ref,
      jsonb_build_object('measure', found.ref, 'changes', found.changes, 'reason', why));
  END LOOP;
END $$;

DROP TABLE correction;
