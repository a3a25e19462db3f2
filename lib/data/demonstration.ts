import { database } from './database';

/** True when the record holds any invented figure: then it is a demonstration, whatever the settings say. */
export async function isDemonstration(): Promise<boolean> {
  const invented = await database().series.findFirst({ where: { illustrative: true }, select: { id: true } });
  return invented !== null;
}
