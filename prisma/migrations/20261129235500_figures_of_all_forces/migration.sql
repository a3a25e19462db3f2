-- Figures of all police forces, to compare this force with. They are kept apart from the series of a measure: a page about
-- this force shows none of them but in the comparison.
ALTER TABLE "series" ADD COLUMN "compared_as" TEXT;
ALTER TABLE series ADD CONSTRAINT series_compared_as_known
  CHECK (compared_as IN ('this force', 'other force', 'country'));

-- The mark is the set-up's alone: the column is not among those that a form or a file may fill (20261129131500).
