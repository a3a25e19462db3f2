/** Inspectorates of England and Wales that report on police forces, alone or together, under their names and short names. */
const INSPECTORATES: readonly (readonly [name: string, written: RegExp])[] = [
  ['HMICFRS', /\bHMICFRS\b|Inspectorate of Constabulary and Fire/i],
  ['HMIC', /\bHMIC\b|Inspectorate of Constabulary(?! and Fire)/i],
  ['HMCPSI', /\bHMCPSI\b|Crown Prosecution Service Inspectorate/i],
  ['HMI Probation', /\bHMI Probation\b|\bHMIP\b|Inspectorate of Probation/i],
  ['HMI Prisons', /\bHMI Prisons\b|Inspectorate of Prisons/i],
  ['Ofsted', /\bOfsted\b/],
  ['CQC', /\bCQC\b|Care Quality Commission/],
  ['IOPC', /\bIOPC\b|Independent Office for Police Conduct/],
];

/** Inspectorates introduce themselves early; later pages name others in passing. */
const LOOKED_AT = 20_000;

/** The inspectorates that the beginning of a document names ("HMICFRS and HMCPSI"), or null. A person confirms it. */
export function findInspectorates(text: string): string | null {
  const opening = text.slice(0, LOOKED_AT);
  const names = INSPECTORATES.filter(([, written]) => written.test(opening)).map(([name]) => name);
  if (names.length === 0) return null;
  return names.length === 1 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
