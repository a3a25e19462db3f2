import { runImport } from '@/lib/services/figures/run-import';
import {
  chooseHowToRead as chooseAndLeave,
  receiveFigures as receiveAndLeave,
  saveImport as saveAndLeave,
} from '@/lib/services/figures/import-figures';

// The services of a file of figures, each followed by what the worker then does with it: for tests that are about the
// figures, and not about who reads the file.

export async function receiveFigures(...said: Parameters<typeof receiveAndLeave>): Promise<string> {
  const id = await receiveAndLeave(...said);
  await runImport(id, said[2]);
  return id;
}

export async function chooseHowToRead(...said: Parameters<typeof chooseAndLeave>): Promise<void> {
  await chooseAndLeave(...said);
  await runImport(said[1].id, said[2]);
}

export async function saveImport(...said: Parameters<typeof saveAndLeave>): Promise<void> {
  await saveAndLeave(...said);
  await runImport(said[1].id, said[2]);
}
