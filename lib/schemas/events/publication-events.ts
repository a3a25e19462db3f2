import { z } from 'zod';
import { eventKind } from './event-kind';

const number = z.number();
const hash = z.string();

/** What is recorded of an edition on its way to the public. */
export const publicationEvents = {
  'publication prepared': eventKind({ number }),
  'publication rendered': eventKind({ number, hash, files: z.number() }),
  'publication failed': eventKind({ number, why: z.string() }),
  'publication started again': eventKind({ number }),
  'publication given up': eventKind({ number }),
  'publication approved': eventKind({ number, hash }),
  'publication returned': eventKind({ number, reason: z.string() }),
  'publication published': eventKind({ number, hash }),
};
