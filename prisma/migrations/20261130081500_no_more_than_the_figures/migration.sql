-- Words of the catalogue that said more than the figures show: "always", "only because", "will be higher", numbers that the record
-- itself holds. A record that was set up before gets the new words, with a line in the history of the measure and an audit
-- event. Words that somebody of the office has changed stay as they are.

CREATE TEMPORARY TABLE of_measure (ref TEXT, field TEXT, label TEXT, was TEXT, becomes TEXT);
INSERT INTO of_measure (ref, field, label, was, becomes) VALUES
  ('1.12', 'caution', 'What to know before using the figures',
   'Groups are small and characteristics are not always recorded, so most differences cannot be told from chance.',
   'Groups are small and characteristics are not always recorded, so a difference between groups may be no more than the usual variation.'),
  ('3.8', 'caution', 'What to know before using the figures',
   'Recent quarters are always high, because their investigations have not finished.',
   'Figures for recent quarters are high at first, and fall as investigations finish.'),
  ('3.8', 'reading', 'What a rise or a fall may mean',
   'A rise in older quarters means longer investigations. Where this is high, the shares for outcomes 14 and 16 are not settled.',
   'A rise in older quarters may mean longer investigations. Where this is high, the shares for outcomes 14 and 16 are not settled.'),
  ('4.5', 'caution', 'What to know before using the figures',
   'The published figures are averages (means), which a few very long cases pull up. They count only cases that ended in a charge. The measure asks for the median.',
   'The published figures are averages (means), which a few very long cases can pull up. They count only cases that ended in a charge. The measure asks for the median.'),
  ('X.3', 'caution', 'What to know before using the figures',
   'Counts only closed cases. When many old cases are closed at once the figure rises, though things are getting better.',
   'Counts only closed cases. When many old cases are closed at once the figure rises, which is not by itself slower work.'),
  ('X.6', 'caution', 'What to know before using the figures',
   'Recent periods are always low, because many of their investigations have not finished.',
   'Figures for recent periods are low at first, and can rise as investigations finish.'),
  ('X.7', 'caution', 'What to know before using the figures',
   'The measure asks for the median: a few very long cases pull up an average.',
   'The measure asks for the median: a few very long cases can pull up an average.'),
  ('C.1', 'caution', 'What to know before using the figures',
   'Context only, and not a figure for rape. Shown on 2 bases that must never be mixed: by the quarter an investigation closed, and by the quarter the offence was recorded. On the second, the latest quarters are not settled, because recent cases have not finished.',
   'Context only, and not a figure for rape. Charges are counted by the quarter an investigation closed or by the quarter the offence was recorded, and the 2 must never be mixed. By the quarter recorded, the latest figures are not settled, because recent cases have not finished.'),
  ('C.1', 'reading', 'What a rise or a fall may mean',
   'Shows how often crimes of any kind led to a charge. A change here says nothing by itself about how rape is investigated.',
   'Shows which share of the outcomes of crimes of any kind was a charge. A change here says nothing by itself about how rape is investigated.'),
  ('C.2', 'caution', 'What to know before using the figures',
   'Context only, and not a figure for rape. On the recorded basis the last years fall only because their cases have not finished: compare the two series for the same year.',
   'Context only, and not a figure for rape. By the year the offence was recorded, the latest figures are low at first, because many of their cases have not finished: a lower figure there is not by itself a fall in charges.'),
  ('C.6', 'definition', 'What it is',
   'The share of offences recorded in England and Wales in a year that had been closed with a charge or summons by its end.',
   'The share of offences recorded in England and Wales in a year that had been closed with a charge or summons when the figures were made.'),
  ('C.6', 'caution', 'What to know before using the figures',
   'Context only, and not a figure for rape. Many investigations into recent offences had not finished at the end of the year.',
   'Context only, and not a figure for rape. Many investigations into recent offences had not finished when the figures were made.'),
  ('C.7', 'caution', 'What to know before using the figures',
   'Context only. It leaves out every case the police did not refer, so it is far higher than the charge rate of recorded offences. It sets suspects against cases.',
   'Context only. It leaves out every case the police did not refer, so it is not the charge rate of recorded offences. It sets suspects against cases.');

CREATE TEMPORARY TABLE of_series (slug TEXT, field TEXT, label TEXT, was TEXT, becomes TEXT);
INSERT INTO of_series (slug, field, label, was, becomes) VALUES
  ('all-crime-charge-rate-by-quarter-recorded', 'note', 'What to know',
   'Charges out of all outcomes given so far to offences recorded in the quarter. The last 4 quarters are marked provisional: many of their investigations had not finished when the tables were published, so both counts will grow. The count is Home Office outcome type 1, charged or summonsed; a charge for a different offence than the one recorded (type 1a) is inside it. Offences with no outcome yet (type 0) are left out of both counts.',
   'Charges out of all outcomes given so far to offences recorded in the quarter. The last 4 quarters are marked provisional: many of their investigations had not finished when the tables were published, so both counts can still grow. The count is Home Office outcome type 1, charged or summonsed; a charge for a different offence than the one recorded (type 1a) is inside it. Offences with no outcome yet (type 0) are left out of both counts.'),
  ('sexual-offences-charges-by-year-recorded', 'note', 'What to know',
   'The fall at the end is not a fall in charges. Offences recorded lately have not finished: 202 of those recorded in 2025 to 2026 had led to a charge when the tables were published, while 699 investigations closed with a charge in the same year. The last 2 years are marked provisional; the year before them may still rise a little.',
   'Offences recorded in the year that had outcome type 1, charged or summonsed, when the tables were published. The last 2 years are marked provisional, because many of their investigations had not finished then; the years before them may still rise. A lower figure at the end is not by itself a fall in charges.'),
  ('charge-rate-england-and-wales', 'note', 'What to know',
   'Offences recorded in the year that had been closed with a charge or summons by its end. Many investigations take longer, so the final share for these offences will be higher. Published as a percentage, without the counts behind it.',
   'Offences recorded in the year that had been closed with a charge or summons when the figures were made. Many investigations take longer, so the share for these offences can still rise. Published as a percentage, without the counts behind it.'),
  ('sexual-offences-charge-rate-england-and-wales', 'note', 'What to know',
   'Offences recorded in the year that had been closed with a charge or summons by its end. Published as a percentage, without the counts behind it.',
   'Offences recorded in the year that had been closed with a charge or summons when the figures were made. Published as a percentage, without the counts behind it.'),
  ('victim-based-crime-charge-rate-england-and-wales', 'note', 'What to know',
   'Offences recorded in the year that had been closed with a charge or summons by its end. Published as a percentage, without the counts behind it.',
   'Offences recorded in the year that had been closed with a charge or summons when the figures were made. Published as a percentage, without the counts behind it.'),
  ('outcome-16-by-quarter-recorded', 'note', 'What to know',
   'Outcome 16 out of all outcomes given so far to offences recorded in the quarter. Offences with no outcome yet are left out of both counts. Provisional [p]: many of these investigations had not finished at the time of the edition, so the figures will have changed. These are the editions of April 2019 (for 2017 to 2018) and January 2020 (for 2018 to 2019). The Home Office has revised the tables since, so later editions may give other numbers: that is what [r] marks.',
   'Outcome 16 out of all outcomes given so far to offences recorded in the quarter. Offences with no outcome yet are left out of both counts. Provisional [p]: many of these investigations had not finished at the time of the edition, so the figures may have changed since. These are the editions of April 2019 (for 2017 to 2018) and January 2020 (for 2018 to 2019). The Home Office has revised the tables since, so later editions may give other numbers: that is what [r] marks.'),
  ('outcome-14-by-quarter-recorded', 'note', 'What to know',
   'Outcome 14 out of all outcomes given so far to offences recorded in the quarter. Offences with no outcome yet are left out of both counts. Provisional [p]: many of these investigations had not finished at the time of the edition, so the figures will have changed. These are the editions of April 2019 (for 2017 to 2018) and January 2020 (for 2018 to 2019). The Home Office has revised the tables since, so later editions may give other numbers: that is what [r] marks.',
   'Outcome 14 out of all outcomes given so far to offences recorded in the quarter. Offences with no outcome yet are left out of both counts. Provisional [p]: many of these investigations had not finished at the time of the edition, so the figures may have changed since. These are the editions of April 2019 (for 2017 to 2018) and January 2020 (for 2018 to 2019). The Home Office has revised the tables since, so later editions may give other numbers: that is what [r] marks.'),
  ('no-outcome-yet-by-quarter', 'note', 'What to know',
   'Offences with no outcome yet out of all rape offences recorded in the quarter, at the time of the edition. Provisional [p]: many of these investigations had not finished at the time of the edition, so the figures will have changed. The quarters of 2018 to 2019 had less time to finish before their edition than those of 2017 to 2018 had, so the 2 years cannot be compared. These are the editions of April 2019 (for 2017 to 2018) and January 2020 (for 2018 to 2019). The Home Office has revised the tables since, so later editions may give other numbers: that is what [r] marks.',
   'Offences with no outcome yet out of all rape offences recorded in the quarter, at the time of the edition. Provisional [p]: many of these investigations had not finished at the time of the edition, so the figures may have changed since. The quarters of 2018 to 2019 had less time to finish before their edition than those of 2017 to 2018 had, so the 2 years cannot be compared. These are the editions of April 2019 (for 2017 to 2018) and January 2020 (for 2018 to 2019). The Home Office has revised the tables since, so later editions may give other numbers: that is what [r] marks.'),
  ('charges-of-offences-recorded-by-quarter', 'note', 'What to know',
   'Offences recorded in the quarter that had led to a charge or summons by the time of the edition, out of all rape offences recorded in the quarter. Provisional [p]: many of these investigations had not finished at the time of the edition, so the figures will have changed. A charge for a different offence than the one recorded (type 1A) cannot be told apart in these tables. These are the editions of April 2019 (for 2017 to 2018) and January 2020 (for 2018 to 2019). The Home Office has revised the tables since, so later editions may give other numbers: that is what [r] marks.',
   'Offences recorded in the quarter that had led to a charge or summons by the time of the edition, out of all rape offences recorded in the quarter. Provisional [p]: many of these investigations had not finished at the time of the edition, so the figures may have changed since. A charge for a different offence than the one recorded (type 1A) cannot be told apart in these tables. These are the editions of April 2019 (for 2017 to 2018) and January 2020 (for 2018 to 2019). The Home Office has revised the tables since, so later editions may give other numbers: that is what [r] marks.'),
  ('all-crime-charge-rate-by-quarter-closed', 'scope', 'What these figures cover',
   'All crime the force recorded, not rape alone: no quarterly figures for rape are published in this table.',
   'All crime the force recorded, not rape alone.'),
  ('all-crime-charge-rate-by-quarter-recorded', 'scope', 'What these figures cover',
   'All crime the force recorded, not rape alone: no quarterly figures for rape are published in this table.',
   'All crime the force recorded, not rape alone.');

DO $$
DECLARE
  why CONSTANT TEXT := 'The words said more than the figures show.';
  found RECORD;
BEGIN
  CREATE TEMPORARY TABLE corrected ON COMMIT DROP AS
    SELECT measure.id AS measure_id, NULL::UUID AS series_id, correction.field, correction.label, was, becomes
    FROM public.measure JOIN of_measure correction USING (ref)
    WHERE was = CASE field WHEN 'caution' THEN caution WHEN 'reading' THEN reading WHEN 'definition' THEN definition END
    UNION ALL
    SELECT measure_id, series.id, field, label || ' of the figures “' || title || '”', was, becomes
    FROM public.series JOIN of_series USING (slug)
    WHERE was = CASE field WHEN 'note' THEN note WHEN 'scope' THEN scope END;

  UPDATE public.measure SET
    caution = coalesce((SELECT becomes FROM corrected WHERE series_id IS NULL AND measure_id = measure.id AND field = 'caution'), caution),
    reading = coalesce((SELECT becomes FROM corrected WHERE series_id IS NULL AND measure_id = measure.id AND field = 'reading'), reading),
    definition = coalesce((SELECT becomes FROM corrected WHERE series_id IS NULL AND measure_id = measure.id AND field = 'definition'), definition),
    version = version + 1
    WHERE id IN (SELECT measure_id FROM corrected);
  UPDATE public.series SET
    note = coalesce((SELECT becomes FROM corrected WHERE series_id = series.id AND field = 'note'), note),
    scope = coalesce((SELECT becomes FROM corrected WHERE series_id = series.id AND field = 'scope'), scope)
    WHERE id IN (SELECT series_id FROM corrected);

  FOR found IN
    SELECT measure.id, ref, jsonb_agg(jsonb_build_object('label', label, 'from', was, 'to', becomes) ORDER BY label) AS changes
    FROM corrected JOIN public.measure ON measure.id = measure_id
    GROUP BY measure.id ORDER BY measure.position
  LOOP
    INSERT INTO public.measure_change (id, measure_id, kind, changes, reason, recorded_at)
      VALUES (gen_random_uuid(), found.id, 'corrected', found.changes, why, now());
    PERFORM audit.append('service', 'This service', 'measure corrected', 'measure', found.ref,
      jsonb_build_object('measure', found.ref, 'changes', found.changes, 'reason', why));
  END LOOP;
END $$;

DROP TABLE of_measure;
DROP TABLE of_series;
