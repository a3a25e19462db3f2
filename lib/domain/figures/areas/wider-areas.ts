/** An area that is no police force area: its code where it has one, its name, and other names in use. */
export type WiderArea = { code: string | null; name: string; alsoCalled: readonly string[] };

const region = (code: string, name: string, ...alsoCalled: string[]): WiderArea => ({
  code,
  name,
  alsoCalled,
});
const cpsArea = (name: string, ...alsoCalled: string[]): WiderArea => ({ code: null, name, alsoCalled });

/**
 * The nine regions of England, with the codes of the Office for National Statistics, and the areas of the Crown Prosecution
 * Service that are no region or force by name. Most hold several forces, so their figures are never those of one.
 */
export const WIDER_AREAS: readonly WiderArea[] = [
  region('E12000001', 'North East'),
  region('E12000002', 'North West'),
  region(
    'E12000003',
    'Yorkshire and The Humber',
    'Yorkshire and Humberside',
    'Yorkshire and the Humber region',
  ),
  region('E12000004', 'East Midlands'),
  region('E12000005', 'West Midlands region'),
  region('E12000006', 'East of England'),
  region('E12000007', 'London', 'Greater London'),
  region('E12000008', 'South East'),
  region('E12000009', 'South West'),
  ...[cpsArea('Cymru-Wales', 'Cymru Wales'), cpsArea('London North'), cpsArea('London South')],
  ...[cpsArea('Mersey-Cheshire'), cpsArea('Thames and Chiltern'), cpsArea('Wessex')],
];
