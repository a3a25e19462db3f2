import { FilterLinks } from '@/components/ui/filter-links';
import { describePeriod, type Period, periodKey } from '@/lib/domain/figure';

type YearLinksProps = { years: readonly Period[]; shown: Period; hrefOf: (year: Period) => string };

/** The years to choose from, each an address of its own. One year has nothing to choose from. */
export function YearLinks({ years, shown, hrefOf }: YearLinksProps) {
  if (years.length < 2) return null;
  const links = years.map((year) => ({
    href: hrefOf(year),
    text: describePeriod(year),
    current: periodKey(year) === periodKey(shown),
  }));
  return <FilterLinks label="Year" links={links} />;
}
