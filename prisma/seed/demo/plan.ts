import type { ValueFlag } from '@/lib/domain/figure';
import type { InventedPeriodType } from './invented-periods';
import type { Shape } from './shapes';

/** What is invented for one measure of the catalogue. Places are counted back from the latest figure, which is 0. */
export type Invention = {
  measure: string;
  /** A share from 0 to 1, a rate, a number of days or a number of people. */
  level: number;
  /** What the figures are counted out of, about. Left out where a figure comes without counts, or is a count. */
  outOf?: number;
  /** How much more the figures vary than chance alone makes them; 1 when left out. */
  spread?: number;
  /** Quarters when left out. */
  type?: InventedPeriodType;
  /** 20 when left out: since the response. */
  count?: number;
  /** What the line ends in; steady when left out. */
  ends?: readonly [Shape, 'up' | 'down'];
  /** How many further figures at the end are provisional, because their cases have not finished. */
  immature?: number;
  flags?: Readonly<Record<number, ValueFlag>>;
  /** A period that nobody reported. */
  gap?: number;
  /** A mark in the place of every figure. */
  withheld?: ValueFlag;
  /** In the measure's unit. */
  target?: number;
  /** The place from which the work is done in another way, and the level from then on. */
  rebase?: { at: number; level: number };
};

const halfYears = { type: 'half-year', count: 10 } as const;
const years = { type: 'financial-year', count: 5 } as const;
const immature = 2;

/** Left without figures: 3.6, 5.2, 6.5 and 12.4, which the demonstration asks the force for. */
export const PLAN: readonly Invention[] = [
  { measure: '1.1', level: 0.985, outOf: 420, immature },
  { measure: '1.2', level: 0.99, outOf: 420, immature },
  { measure: '1.3', level: 0.72, outOf: 420, immature, ends: ['shift', 'up'] },
  { measure: '1.4', level: 0.35, outOf: 420, immature, ends: ['trend', 'up'] },
  { measure: '1.5', level: 0.55, outOf: 420, immature, target: 45 },
  { measure: '1.6', level: 0.48, outOf: 420, immature, ends: ['outside', 'down'] },
  { measure: '1.7', level: 0.97, outOf: 420, immature },
  { measure: '1.8', level: 0.22, outOf: 420, immature, ends: ['two-of-three', 'up'] },
  { measure: '1.9', level: 0.1, outOf: 90, immature },
  { measure: '1.10', level: 0.31, outOf: 420, immature, ends: ['shift', 'down'], target: 60 },
  { measure: '1.11', level: 0.9, outOf: 60, ...halfYears },
  { measure: '1.12', level: -2.1, spread: 2, ...years },
  { measure: '2.1', level: 0.82, outOf: 420, immature, target: 85 },
  { measure: '2.2', level: 0.61, outOf: 340, ends: ['outside', 'down'] },
  { measure: '2.3', level: 14, ends: ['trend', 'down'] },
  { measure: '2.4', level: 0.85, outOf: 20, flags: { 5: 'x' } },
  { measure: '2.5', level: 0.7, outOf: 45, ...halfYears, flags: { 0: 'u' } },
  { measure: '2.6', level: 64, ends: ['shift', 'up'] },
  { measure: '3.3', level: 0.41, outOf: 200, ends: ['outside', 'up'] },
  { measure: '3.4', level: 0.44, outOf: 200, ends: ['trend', 'down'] },
  { measure: '3.5', level: 7 },
  { measure: '3.7', level: 0.12, outOf: 30, flags: { 4: 'c' } },
  { measure: '4.1', level: 0.72, outOf: 60, spread: 3 },
  { measure: '4.2', level: 0.66, outOf: 44, ends: ['two-of-three', 'down'] },
  { measure: '4.3', level: 0.5, outOf: 44, spread: 3 },
  { measure: '4.4', level: 0.7, outOf: 9, flags: { 2: 'z' } },
  { measure: '4.6', level: 0.9, outOf: 6 },
  { measure: '5.1', level: 0.77, outOf: 410, immature },
  { measure: '5.3', level: 0.6, outOf: 150, immature, ends: ['shift', 'up'] },
  { measure: '5.4', level: 0.8, outOf: 50, ...halfYears },
  { measure: '5.5', level: 0.45, outOf: 60, gap: 6, flags: { 9: 'b' } },
  { measure: '5.6', level: 0.5 },
  { measure: '5.7', level: 1, spread: 0, ...years },
  { measure: '6.1', level: 0.6, outOf: 240, count: 28, rebase: { at: 13, level: 0.8 }, target: 70 },
  { measure: '6.2', level: 0.7, outOf: 240, flags: { 0: 'p', 3: 'r' }, target: 90 },
  { measure: '6.3', level: 0.75, outOf: 40, ...halfYears },
  { measure: '6.4', level: 0.2, outOf: 60, ends: ['two-of-three', 'up'] },
  { measure: '6.6', level: 1, spread: 0, ...years },
  { measure: '7.1', level: 0.88, outOf: 190, ends: ['shift', 'up'] },
  { measure: '7.2', level: 0.03, outOf: 760, type: 'rolling-year', count: 17 },
  { measure: '7.3', level: 0.2, outOf: 18, ...years },
  { measure: '7.4', level: 0.8, outOf: 8 },
  { measure: '7.5', level: 0.75, outOf: 80, ...years },
  { measure: '7.6', level: 12, ...years, withheld: 'c' },
  { measure: '12.1', level: 24, ...years },
  { measure: '12.2', level: 0.74, outOf: 90, type: 'month', count: 36 },
  { measure: '12.3', level: 0.52, outOf: 280, flags: { 1: 'e' }, ends: ['shift', 'up'] },
  { measure: '12.5', level: 12, outOf: 40, ends: ['outside', 'up'] },
  { measure: '12.6', level: 0, spread: 0, ...years },
  { measure: 'X.3', level: 180, ends: ['two-of-three', 'down'] },
  { measure: 'X.4', level: 0.03, outOf: 1600, ...years, flags: { 4: 'low' } },
  { measure: 'X.5', level: 6, ...years },
];
