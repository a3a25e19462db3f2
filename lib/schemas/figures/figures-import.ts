import { z } from 'zod';
import { type ImportTarget, LARGEST_FILE, TOO_LARGE_A_FILE } from '@/lib/domain/figures/figure-import';
import {
  DECIMAL_MARKS,
  MULTIPLES,
  type RowPick,
  type TableChoices,
} from '@/lib/domain/figures/figures-mapping';
import {
  MARK_MEANINGS,
  markField,
  meaningField,
  type MissingMark,
  MOST_MARKS,
} from '@/lib/domain/figures/missing-marks';
import { BASES, PERIOD_TYPES } from '@/lib/domain/figure';
import { keyOf } from '@/lib/schemas/fields/domain-words';
import { typedText } from '@/lib/schemas/fields/typed-text';
import { measureRefParam } from '@/lib/schemas/reading';
import { refuseBadAddress } from '@/lib/schemas/fields/web-address';

const LONGEST = 500;

/** Words that may be left out: then null. */
const maybe = typedText()
  .max(LONGEST, `Write ${LONGEST} characters or fewer`)
  .optional()
  .transform((text) => text || null);

const keyOrNull = <T extends string>(labels: Readonly<Record<T, string>>) =>
  z
    .union([z.literal(''), keyOf(labels)])
    .optional()
    .transform((key) => (key === '' || key === undefined ? null : key));

/** Where figures were published: some departments still publish by http. */
export const sourceAddress = refuseBadAddress(maybe, {
  kind: 'web',
  ask: 'The address must begin with https://',
});

const target = {
  series: maybe,
  area: maybe,
  basis: keyOrNull(BASES),
  source: maybe,
  sourceUrl: sourceAddress,
  licence: maybe,
};
const targetOf = ({ series, area, basis, source, sourceUrl, licence }: ImportTarget): ImportTarget => ({
  ...{ series, area, basis, source, sourceUrl, licence },
});

/** A file of figures as it comes in, and what the person says about it. */
export const receiveFiguresForm = z
  .object({
    measure: measureRefParam,
    file: z
      .custom<File>((sent) => sent instanceof File && sent.size > 0, 'Select a file of figures')
      .refine((file) => !(file instanceof File) || file.size <= LARGEST_FILE, TOO_LARGE_A_FILE),
    mappingName: maybe,
    ...target,
  })
  .transform(({ measure, file, mappingName, ...rest }) => ({
    measure,
    file,
    mappingName,
    target: targetOf(rest),
  }));
export type ReceiveFiguresInput = z.output<typeof receiveFiguresForm>;

const choices = {
  sheet: maybe,
  table: z.coerce.number().int().positive().optional().catch(undefined),
  layout: z.enum(['', 'long', 'wide']).optional(),
  periodType: keyOrNull(PERIOD_TYPES),
  period: maybe,
  quarter: maybe,
  statedPeriod: maybe,
  numerator: maybe,
  denominator: maybe,
  value: maybe,
  labels: maybe,
  onlyHeading: maybe,
  onlyIs: maybe,
  onlyHeading2: maybe,
  onlyIs2: maybe,
  areas: maybe,
  sourceColumn: maybe,
  addsUp: z.enum(['', 'yes', 'no']).optional(),
  partHeading: maybe,
  partIs: maybe,
  decimal: keyOrNull(DECIMAL_MARKS),
  multiple: keyOrNull(MULTIPLES),
};
type Chosen = z.output<z.ZodObject<typeof choices>>;

const missingMark = z.object({ mark: typedText().min(1).max(LONGEST), means: keyOf(MARK_MEANINGS) });

/** The marks of the file with what each means; those of which nothing was said are asked again. */
function marksOf(sent: Readonly<Record<string, unknown>>): MissingMark[] {
  return Array.from({ length: MOST_MARKS }, (_, at) => at).flatMap((at) => {
    const said = missingMark.safeParse({ mark: sent[markField(at)], means: sent[meaningField(at)] });
    return said.success ? [said.data] : [];
  });
}

function picksOf({ onlyHeading, onlyIs, onlyHeading2, onlyIs2 }: Chosen): RowPick[] {
  const picks = [
    { heading: onlyHeading, is: onlyIs },
    { heading: onlyHeading2, is: onlyIs2 },
  ];
  return picks.flatMap(({ heading, is }) => (heading === null || is === null ? [] : [{ heading, is }]));
}

/** What was left empty is left out, so that it is proposed. */
function choicesOf(chosen: Chosen, marks: readonly MissingMark[]): TableChoices {
  const { period, quarter, layout, sourceColumn } = chosen;
  const only = picksOf(chosen);
  return {
    ...(layout ? { layout } : {}),
    ...(chosen.sheet ? { sheet: chosen.sheet } : {}),
    ...(chosen.table && chosen.table > 1 ? { table: chosen.table } : {}),
    ...(chosen.periodType ? { periodType: chosen.periodType } : {}),
    ...(period ? { period: quarter ? [period, quarter] : [period] } : {}),
    ...(chosen.statedPeriod ? { statedPeriod: chosen.statedPeriod } : {}),
    ...(only.length > 0 ? { only } : {}),
    ...(marks.length > 0 ? { marks } : {}),
    ...(chosen.addsUp ? { addsUp: chosen.addsUp === 'yes' } : {}),
    ...(chosen.partHeading && chosen.partIs
      ? { part: [{ heading: chosen.partHeading, is: chosen.partIs }] }
      : {}),
    ...(chosen.decimal ? { decimal: chosen.decimal } : {}),
    ...(chosen.multiple ? { multiple: chosen.multiple } : {}),
    ...(chosen.areas ? { areas: chosen.areas } : {}),
    ...(chosen.labels ? { labels: chosen.labels } : {}),
    ...(sourceColumn ? { source: sourceColumn } : {}),
    ...(chosen.numerator ? { numerator: chosen.numerator } : {}),
    ...(chosen.denominator ? { denominator: chosen.denominator } : {}),
    ...(chosen.value ? { value: chosen.value } : {}),
  };
}

const place = { measure: measureRefParam, id: z.uuid() };

/** How a file is to be read, and for which series. */
export const chooseHowToReadForm = z
  .looseObject({ ...place, ...target, ...choices, saveAs: maybe })
  .transform(({ measure, id, saveAs, ...rest }) => ({
    ...{ measure, id, saveAs },
    target: targetOf(rest),
    choices: choicesOf(rest, marksOf(rest)),
  }));
/** Without the measure: the import knows its own. */
export type ChooseHowToReadInput = Omit<z.output<typeof chooseHowToReadForm>, 'measure'>;

/** The decision to save the very dry run that was looked at. */
export const saveImportForm = z.object({ ...place, planHash: z.string().regex(/^[0-9a-f]{64}$/) });
export type SaveImportInput = Omit<z.output<typeof saveImportForm>, 'measure'>;

export const giveUpImportForm = z.object(place);
export type GiveUpImportInput = Omit<z.output<typeof giveUpImportForm>, 'measure'>;

/** What the pages for figures are asked for; an address somebody wrote wrongly gets the usual page. */
export const entrySearch = z.object({
  series: z.string().max(LONGEST).optional().catch(undefined),
  until: z.iso.date().optional().catch(undefined),
});
