import { z } from 'zod';

/** One thing that changed: what it was called before and after. `from` is null where there was nothing before. */
export type ChangeInWords = { label: string; from: string | null; to: string };

/** What one kind of audit event carries, and how a person reads it. */
export type EventKind<Detail = unknown> = {
  detail: z.ZodType<Detail>;
  /** What was done, after the name of the record: "assessed". Null where the action itself is said. */
  verb: string | null;
  /** What was done, with the name of the record ("" where the event has none). Null where the action itself is said. */
  title: ((name: string) => string) | null;
  /** What changed, in words. Nothing where the detail is not as this version writes it. */
  changesIn: (detail: unknown) => ChangeInWords[];
};

type Told<Detail> = {
  verb?: string;
  title?: (name: string) => string;
  changes?: (detail: Detail) => ChangeInWords[];
};

/** A kind of event: the fields of its detail, and what is told of it beside its action and its reason. */
export function eventKind<Shape extends z.ZodRawShape>(
  fields: Shape,
  { verb, title, changes }: Told<z.output<z.ZodObject<Shape>>> = {},
): EventKind<z.output<z.ZodObject<Shape>>> {
  const detail = z.object(fields);
  return {
    detail,
    verb: verb ?? null,
    title: title ?? null,
    changesIn: (kept) => {
      const read = detail.safeParse(kept);
      return read.success && changes ? changes(read.data) : [];
    },
  };
}

/** The events that may be written of these kinds. */
export type EventOf<Kinds extends Readonly<Record<string, { detail: z.ZodType }>>> = {
  [Action in keyof Kinds & string]: { action: Action; detail: z.output<Kinds[Action]['detail']> };
}[keyof Kinds & string];

/**
 * A word of one of the product's lists. The trail keeps events for ever, also those whose words have since left the lists:
 * any text is read, and shown as it was written.
 */
export const word = <Word extends string>() => z.custom<Word>((kept) => typeof kept === 'string');

/** What the list calls the word, or the word itself where the list does not know it. */
export const inWords = (labels: Readonly<Record<string, string>>, kept: string): string =>
  Object.hasOwn(labels, kept) ? (labels[kept] ?? kept) : kept;

/** The change of the one thing that says what state a record is in. */
export const changeOfState = (
  { from, to }: { from: string; to: string },
  labels: Readonly<Record<string, string>>,
): ChangeInWords => ({ label: 'Status', from: inWords(labels, from), to: inWords(labels, to) });
