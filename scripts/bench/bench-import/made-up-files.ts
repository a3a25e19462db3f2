import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { day } from '@/lib/domain/day';
import { describePeriod } from '@/lib/domain/figure';

export const ROWS = 100_000;
const AREAS = 100;
const FIRST_YEAR = 1940;
const HEADINGS = ['Area', 'Month', 'Charged', 'All outcomes', 'Note'];

export type MadeUpFile = { kind: string; name: string; make: () => Promise<Uint8Array> };

/** "January 1940" and the months after it. */
function monthAt(index: number): string {
  const [year, month] = [FIRST_YEAR + Math.floor(index / 12), (index % 12) + 1];
  const on = day(`${year}-${String(month).padStart(2, '0')}-28`);
  return describePeriod({ type: 'month', start: on, end: on });
}

/** Made-up counts of many areas in many months: a row for each, as long tables of published figures are. */
const rows = Array.from({ length: ROWS }, (_, at): (string | number)[] => {
  const [area, month] = [at % AREAS, Math.floor(at / AREAS)];
  const all = 200 + ((at * 7919) % 1800);
  return [
    `Area ${area + 1}`,
    monthAt(month),
    Math.floor(all / (4 + (at % 9))),
    all,
    at % 11 === 0 ? '[p]' : '',
  ];
});

const table = [HEADINGS, ...rows];
const sheets = [{ name: 'Figures', rows: table }];

/** The same table in each kind of file that is read. */
export const FILES: readonly MadeUpFile[] = [
  {
    kind: 'CSV',
    name: 'figures.csv',
    make: async () => Buffer.from(table.map((cells) => cells.join(',')).join('\n')),
  },
  { kind: 'XLSX', name: 'figures.xlsx', make: () => writeXlsx({ sheets }) },
  { kind: 'ODS', name: 'figures.ods', make: () => writeOds({ sheets }) },
];
