import { describePeriod } from '@/lib/domain/figure';
import type { EntrySheet } from './figure-entry';

export type FiguresTemplate = { columns: { name: string }[]; rows: Record<string, string>[] };

/**
 * A file to fill in and bring back: a row for each of the last periods, with what the record holds of them, and a column
 * for each figure of the measure. Read again, it needs no word about how.
 */
export function figuresTemplate({ series, roles, rows }: EntrySheet): FiguresTemplate {
  const columns = ['area_name', 'period', ...roles].map((name) => ({ name }));
  const area = series?.area ?? '';
  return {
    columns,
    rows: rows.map(({ period, typed }) => ({
      area_name: area,
      period: describePeriod(period),
      ...Object.fromEntries(roles.map((role) => [role, typed[role] ?? ''])),
    })),
  };
}
