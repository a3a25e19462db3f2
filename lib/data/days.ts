import { type Day, day } from '@/lib/domain/day';

/** A `date` column as the office's Day. Prisma gives midnight UTC. */
export const toDay = (value: Date): Day => day(value.toISOString().slice(0, 10));

export const toDayOrNull = (value: Date | null): Day | null => (value === null ? null : toDay(value));

/** A Day as Prisma wants a `date` column. */
export const toDate = (value: Day): Date => new Date(`${value}T00:00:00Z`);

export const toDateOrNull = (value: Day | null): Date | null => (value === null ? null : toDate(value));
