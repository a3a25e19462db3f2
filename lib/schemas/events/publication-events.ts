import { z } from 'zod';
import { eventKind } from './event-kind';

const number = z.number();
const hash = z.string();

/** What is recorded of an edition on its way to the public. */
export const publicationEvents = {
  'publication prepared': eventKind(
    { number },
    { title: (edition) => `Preparation of edition ${edition} started` },
  ),
  'publication rendered': eventKind(
    { number, hash, files: z.number() },
    { title: (edition) => `Edition ${edition} prepared for review` },
  ),
  'publication failed': eventKind(
    { number, why: z.string() },
    { title: (edition) => `Edition ${edition} could not be prepared` },
  ),
  'publication started again': eventKind(
    { number },
    { title: (edition) => `Work on edition ${edition} started again` },
  ),
  'publication given up': eventKind({ number }, { title: (edition) => `Edition ${edition} cancelled` }),
  'publication approved': eventKind({ number, hash }, { title: (edition) => `Edition ${edition} approved` }),
  'publication returned': eventKind(
    { number, reason: z.string() },
    { title: (edition) => `Edition ${edition} sent back to the preparer` },
  ),
  'withdrawal asked': eventKind(
    { number, reason: z.string() },
    { title: (edition) => `Asked to withdraw edition ${edition}` },
  ),
  'withdrawal refused': eventKind(
    { number, reason: z.string() },
    { title: (edition) => `Edition ${edition} stays public` },
  ),
  'publication withdrawn': eventKind(
    { number, hash, told: z.string(), reason: z.string() },
    {
      title: (edition) => `Edition ${edition} withdrawn`,
      changes: ({ told }) => [{ label: 'What its readers are told', from: null, to: told }],
    },
  ),
  'incidents found': eventKind(
    { found: z.number() },
    { title: () => 'Found that small numbers can be worked out from an edition' },
  ),
  'incident accepted': eventKind(
    { number, what: z.string(), reason: z.string() },
    { title: (edition) => `Accepted what edition ${edition} gives away` },
  ),
  'publication published': eventKind(
    { number, hash },
    { title: (edition) => `Edition ${edition} published` },
  ),
};
