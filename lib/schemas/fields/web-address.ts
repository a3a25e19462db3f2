import type { z } from 'zod';
import { type AddressProblem, findAddressProblem } from '@/lib/domain/web-address';
import { optionalWords } from './written-words';

/** Only by https, or by http too where a source publishes no other way. */
const PROTOCOLS = { https: ['https:'], web: ['https:', 'http:'] } as const;

type Asked = {
  kind: keyof typeof PROTOCOLS;
  /** Said when it is no address of this kind. */
  ask: string;
};

const SENTENCES: Record<Exclude<AddressProblem, 'not an address'>, string> = {
  'a user part': 'Enter the address without a user name: remove everything from “//” to “@”',
  'hidden characters': 'The address has characters that cannot be seen. Type it again instead of pasting it',
};

/** Refuses, with a sentence for the field, an address that is none or that may lead elsewhere than it seems to. */
export function refuseBadAddress<Schema extends z.ZodType<string | null>>(
  schema: Schema,
  { kind, ask }: Asked,
): Schema {
  return schema.superRefine((typed, context) => {
    if (typed === null) return;
    const problem = findAddressProblem(typed, PROTOCOLS[kind]);
    if (problem === null) return;
    const message = problem === 'not an address' ? ask : SENTENCES[problem];
    context.addIssue({ code: 'custom', message });
  });
}

const LONGEST_LINK = 2000;
const ASK_FOR_LINK = 'Enter a link that begins with https://, such as https://www.example.org/report';

/** A link that may be left out, then null. Only https, without a user part and without characters that cannot be seen. */
export const optionalLink = () =>
  refuseBadAddress(
    optionalWords({
      ask: ASK_FOR_LINK,
      subject: 'The link',
      most: LONGEST_LINK,
      hidden: SENTENCES['hidden characters'],
    }),
    {
      kind: 'https',
      ask: ASK_FOR_LINK,
    },
  );
