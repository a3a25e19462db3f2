-- Which series show figures that their publisher shows too, so that small counts in them are not hidden. The mark is the
-- set-up's alone: until now any licence line that somebody typed was taken for one.
ALTER TABLE "series" ADD COLUMN "official_url" TEXT;

-- A record that was set up before keeps the mark on the series that came with the service. Figures that were typed in or
-- imported name their source, and who or which file brought them; a series that holds one of those gets no mark.
DO $$
DECLARE marked integer;
BEGIN
  UPDATE public.series s SET official_url = shipped.url
    FROM public.measure m, (VALUES
    ('all-crime-charge-rate-by-quarter-closed', 'C.1', 'https://www.gov.uk/government/statistical-data-sets/police-recorded-crime-and-outcomes-open-data-tables'),
    ('all-crime-charge-rate-by-quarter-recorded', 'C.1', 'https://www.gov.uk/government/statistical-data-sets/police-recorded-crime-and-outcomes-open-data-tables'),
    ('sexual-offences-charges-by-year-closed', 'C.2', 'https://www.gov.uk/government/statistical-data-sets/police-recorded-crime-and-outcomes-open-data-tables'),
    ('sexual-offences-charges-by-year-recorded', 'C.2', 'https://www.gov.uk/government/statistical-data-sets/police-recorded-crime-and-outcomes-open-data-tables'),
    ('sexual-offences-recorded-avon-and-somerset', 'C.3', 'https://www.ons.gov.uk/peoplepopulationandcommunity/crimeandjustice/datasets/policeforceareadatatables'),
    ('sexual-offences-recorded-england-and-wales', 'C.3', 'https://www.ons.gov.uk/peoplepopulationandcommunity/crimeandjustice/datasets/policeforceareadatatables'),
    ('all-crime-recorded-by-year', 'C.4', 'https://www.gov.uk/government/statistical-data-sets/police-recorded-crime-and-outcomes-open-data-tables'),
    ('all-crime-charge-rate-england-and-wales', 'C.5', 'https://www.gov.uk/government/statistics/crime-outcomes-in-england-and-wales-2024-to-2025'),
    ('charge-rate-england-and-wales', 'X.2', 'https://www.gov.uk/government/statistics/crime-outcomes-in-england-and-wales-2024-to-2025'),
    ('sexual-offences-charge-rate-england-and-wales', 'C.6', 'https://www.gov.uk/government/statistics/crime-outcomes-in-england-and-wales-2024-to-2025'),
    ('victim-based-crime-charge-rate-england-and-wales', 'C.6', 'https://www.gov.uk/government/statistics/crime-outcomes-in-england-and-wales-2024-to-2025'),
    ('days-to-charge-2015-to-2019', '4.5', 'https://api.parliament.uk/query/resource?uri=https%3A%2F%2Fid.parliament.uk%2FIPlsTk0D'),
    ('detection-rate-avon-and-somerset-1997', 'C.9', 'https://hansard.parliament.uk/Commons/2007-06-28/debates/07062893000063/SexualOffencesDetectionRates'),
    ('detection-rate-avon-and-somerset-1998-to-2006', 'C.9', 'https://hansard.parliament.uk/Commons/2007-06-28/debates/07062893000063/SexualOffencesDetectionRates')
    ) AS shipped (slug, measure, url)
    WHERE s.slug = shipped.slug AND s.source_url = shipped.url AND m.id = s.measure_id AND m.ref = shipped.measure
      AND NOT s.illustrative
      AND EXISTS (SELECT FROM public.observation o WHERE o.series_id = s.id)
      AND NOT EXISTS (SELECT FROM public.observation o WHERE o.series_id = s.id
        AND (o.source IS NOT NULL OR o.import_id IS NOT NULL OR o.recorded_by IS NOT NULL));
  GET DIAGNOSTICS marked = ROW_COUNT;
  IF marked > 0 THEN
    PERFORM audit.append('service', 'This service', 'official figures marked', 'service', 'figures',
      pg_catalog.jsonb_build_object('series', marked));
  END IF;
END $$;

-- A form or a file can make a series, and never one with the mark.
REVOKE INSERT ON series FROM tracker_app, tracker_worker;
GRANT INSERT (id, slug, measure_id, title, area, area_code, scope, basis, period_type, unit, source, source_url, licence,
  note, illustrative) ON series TO tracker_app, tracker_worker;
