import { recordFacts } from './office/office';

/** True when the record holds any invented figure: then it is a demonstration, whatever the settings say. */
export async function isDemonstration(): Promise<boolean> {
  return (await recordFacts()).isDemonstration;
}
