const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

const digitsAs = (characters: string, text: string): string =>
  text.replace(/\d/g, (digit) => characters[Number(digit)] ?? digit);

/**
 * Words that stand raised in a spreadsheet, as text that says so: they refer to a note, and a digit among them is no
 * digit of the figure beside it. "231" with a raised 2 becomes "231²". The ending of "30th" stays as it is.
 */
export function raised(text: string): string {
  const plain = text.trim();
  if (plain === '' || /^(st|nd|rd|th)$/i.test(plain)) return text;
  if (/^[\d\s,]+$/.test(plain)) return digitsAs(RAISED, text);
  return ` [note ${plain.replace(/^\((.*)\)$/, '$1')}] `;
}

/** Words that are struck through: neither a figure nor a part of the one beside them. */
export const struck = (text: string): string =>
  text.trim() === '' ? text : ` (struck through: ${text.trim()}) `;

/** Words that stand lowered, as in a chemical formula: a digit among them is no digit of the figure beside it. */
export const lowered = (text: string): string => digitsAs(LOWERED, text);
