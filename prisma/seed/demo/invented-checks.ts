import type { AskForFiguresInput } from '@/lib/schemas/figures/figures-request';
import type { CheckPromiseInput } from '@/lib/schemas/promises/check-promise';
import { invented } from './invented-words';

export type InventedCheck = Pick<CheckPromiseInput, 'recommendation' | 'state' | 'reason'> & {
  /** Which promise of the recommendation's response, the first being 0. */
  place: number;
  on: number;
};

export const CHECKS: readonly InventedCheck[] = [
  {
    recommendation: '2',
    place: 0,
    state: 'on-track',
    reason: invented('11 of 12 meetings held.'),
    on: -20,
  },
  {
    recommendation: '2',
    place: 1,
    state: 'late',
    reason: invented('No meeting in the last quarter.'),
    on: -15,
  },
  {
    recommendation: '1',
    place: 0,
    state: 'kept',
    reason: invented('The assessment was sent to the office.'),
    on: -50,
  },
];

type InventedRequest = Pick<AskForFiguresInput, 'measure' | 'note'> & { on: number; due: number };

export const REQUESTS: readonly InventedRequest[] = [
  {
    measure: '3.6',
    note: invented('Outcomes coded correctly, for the last 2 half-years.'),
    on: -45,
    due: -5,
  },
  { measure: '5.2', note: invented('Early advice sought, by quarter since October 2021.'), on: -10, due: 12 },
  {
    measure: '6.5',
    note: invented('Whether the preferred way was followed, by half-year.'),
    on: -10,
    due: 40,
  },
  { measure: '12.4', note: invented('First responders trained, by year.'), on: -2, due: 60 },
];
