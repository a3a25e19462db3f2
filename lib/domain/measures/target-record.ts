import type { Day } from '../day';

/** What a measure is meant to reach. It holds from `setOn` until `endsOn`, or until another one is set. */
export type TargetRecord = { value: number; setOn: Day; setBy: string; endsOn: Day | null };
