import { z } from 'zod';
import { eventKind } from './event-kind';

const reason = z.string();

/** What is recorded of taking personal data out: never the words. The last three are written by the database itself. */
export const erasureEvents = {
  'erasure begun': eventKind({ reason }, { title: () => 'Looked for personal data to take out' }),
  'erasure asked': eventKind({ reason }, { title: () => 'Asked to take personal data out' }),
  'erasure given up': eventKind({}, { title: () => 'Gave up taking personal data out' }),
  'erasure refused': eventKind({ reason }, { title: () => 'Personal data was not taken out' }),
  'files taken out': eventKind(
    { evidence: z.string(), files: z.number(), withdrawn: z.array(z.number()), reason },
    {
      title: () => 'Files of evidence taken out',
      changes: ({ files, withdrawn }) => [
        { label: 'Files', from: null, to: String(files) },
        { label: 'Editions withdrawn', from: null, to: withdrawn.join(', ') || 'None' },
      ],
    },
  ),
  'words taken out': eventKind(
    { fingerprint: z.string(), withdrawn: z.array(z.number()), resealed: z.array(z.unknown()), reason },
    {
      title: () => 'Words taken out of the record',
      changes: ({ withdrawn, resealed }) => [
        { label: 'Editions withdrawn', from: null, to: withdrawn.join(', ') || 'None' },
        { label: 'Words of the history changed', from: null, to: String(resealed.length) },
      ],
    },
  ),
};
