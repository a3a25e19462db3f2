import { labelOf } from '../figure-text';
import { POLICE_FORCE_AREAS } from '@/lib/domain/office/police-force-areas';
import { WIDER_AREAS } from './wider-areas';

const NATIONS = [
  { code: 'K04000001', name: 'England and Wales', alsoCalled: ['E and W'] },
  { code: 'E92000001', name: 'England', alsoCalled: [] },
  { code: 'W92000004', name: 'Wales', alsoCalled: [] },
  { code: 'K02000001', name: 'United Kingdom', alsoCalled: ['UK'] },
];

const BEFORE =
  /^(?:the |heddlu |cps area |cps |office of the |police and crime commissioner for |chief constable of )+/;
const AFTER =
  /(?: (?:police|constabulary|service|force|area|forces|pfa|pcc|opcc|police and crime commissioner))+$/;

/** The words of a name as they are compared: "Devon & Cornwall" and "devon-and-cornwall" are the same. */
const plainWords = (text: string): string =>
  labelOf(text)
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** "Devon & Cornwall Constabulary" and "The Devon and Cornwall Police" are both "devon and cornwall". */
const nameOnly = (text: string): string => {
  const words = plainWords(text);
  return words.replace(BEFORE, '').replace(AFTER, '') || words;
};

const known = [...WIDER_AREAS, ...POLICE_FORCE_AREAS, ...NATIONS];
const BY_NAME = new Map(
  known.flatMap(({ code, name, alsoCalled }) =>
    [name, ...(code === null ? [] : [code]), ...alsoCalled].map((one) => [nameOnly(one), name] as const),
  ),
);

/** The police force area, region, CPS Area or nation that a text is the name or the code of, whoever wrote it; null for anything else. */
export const areaCalled = (text: string): string | null => BY_NAME.get(nameOnly(text)) ?? null;

/** True for two names of one area: "Devon & Cornwall Police" and "Devon and Cornwall". */
export function isSameArea(one: string, other: string): boolean {
  const [first, second] = [areaCalled(one) ?? nameOnly(one), areaCalled(other) ?? nameOnly(other)];
  return first === second;
}

/** In titles of tables about any one force: "Crime in England and Wales: police force area data". */
export const BOTH_NATIONS = 'England and Wales';

/** Names to look for inside longer text, the longest first. A word such as "metropolitan" says too little by itself. */
const WITHIN = [
  ...WIDER_AREAS,
  ...POLICE_FORCE_AREAS,
  { code: 'K04000001', name: BOTH_NATIONS, alsoCalled: [] },
]
  .flatMap(({ code, name, alsoCalled }) =>
    [name, ...(code === null ? [] : [code]), ...alsoCalled].map((one) => [plainWords(one), name] as const),
  )
  .filter(([words]) => words !== 'metropolitan')
  .toSorted(([a], [b]) => b.length - a.length);

const NAMES_AN_AREA =
  /\b(?:force|area|district|region|borough|county|country|council|authority|division|bcu|lpa|csp|partnership|constituency|ward|location|place)s?\b/i;
const NAMES_NO_AREA = /\b(?:type|level|outcomes?|offences?|recorded|count|number)\b/i;

/** True for the heading of a column that names the areas of its rows: "Force Name", "District". */
export const headsAreas = (heading: string): boolean =>
  NAMES_AN_AREA.test(heading.replaceAll('_', ' ')) && !NAMES_NO_AREA.test(heading.replaceAll('_', ' '));

const WHOLE = /^(?:(?:all|totals?|whole|force ?wide|overall|combined|grand total)\b.*|force|n\/?a|-)?$/;

/** True for words in a column of areas that mean all of them, such as "All districts". */
export const isWholeArea = (text: string): boolean => WHOLE.test(labelOf(text));

/** The areas that a longer text names, such as a title: "Rape offences, Devon & Cornwall, 2021/22". */
export function areasNamedIn(text: string): string[] {
  let rest = ` ${plainWords(text)} `;
  const named = new Set<string>();
  for (const [words, name] of WITHIN) {
    if (!rest.includes(` ${words} `)) continue;
    named.add(name);
    // A longer name is taken out before a shorter one inside it is looked for.
    rest = rest.replaceAll(` ${words} `, ' | ');
  }
  return [...named];
}
