import type { ForceNames } from '@/lib/importing/seed/name-force';

/** The force of the sample, as the catalogue of measures names it. */
export const SAMPLE_NAMES: ForceNames = {
  force: 'Avon and Somerset Police',
  area: 'Avon and Somerset',
  cpsArea: 'CPS Area South West',
};
