/** A police force area of England and Wales: its code and name at the Office for National Statistics, and other names in use. */
export type PoliceForceArea = { code: string; name: string; alsoCalled: readonly string[] };

const area = (code: string, name: string, ...alsoCalled: string[]): PoliceForceArea => ({
  code,
  name,
  alsoCalled,
});

/**
 * The 43 territorial police force areas of England and Wales, with the codes and names of the police force area tables
 * of the Office for National Statistics (Open Government Licence v3.0).
 */
export const POLICE_FORCE_AREAS: readonly PoliceForceArea[] = [
  area('E23000013', 'Cleveland'),
  area('E23000008', 'Durham'),
  area('E23000007', 'Northumbria'),
  area('E23000006', 'Cheshire'),
  area('E23000002', 'Cumbria'),
  area('E23000005', 'Greater Manchester'),
  area('E23000003', 'Lancashire'),
  area('E23000004', 'Merseyside'),
  area('E23000012', 'Humberside'),
  area('E23000009', 'North Yorkshire'),
  area('E23000011', 'South Yorkshire'),
  area('E23000010', 'West Yorkshire'),
  area('E23000018', 'Derbyshire'),
  area('E23000021', 'Leicestershire', 'Leicestershire and Rutland'),
  area('E23000020', 'Lincolnshire'),
  area('E23000022', 'Northamptonshire'),
  area('E23000019', 'Nottinghamshire'),
  area('E23000015', 'Staffordshire'),
  area('E23000017', 'Warwickshire'),
  area('E23000016', 'West Mercia'),
  area('E23000014', 'West Midlands'),
  area('E23000026', 'Bedfordshire'),
  area('E23000023', 'Cambridgeshire'),
  area('E23000028', 'Essex'),
  area('E23000027', 'Hertfordshire'),
  area('E23000024', 'Norfolk'),
  area('E23000025', 'Suffolk'),
  area('E23000034', 'City of London', 'London, City of'),
  area('E23000001', 'Metropolitan Police', 'Metropolitan', 'Metropolitan Police Service'),
  area('E23000030', 'Hampshire', 'Hampshire and Isle of Wight', 'Hampshire and the Isle of Wight'),
  area('E23000032', 'Kent'),
  area('E23000031', 'Surrey'),
  area('E23000033', 'Sussex'),
  area('E23000029', 'Thames Valley'),
  area('E23000036', 'Avon and Somerset', 'Avon Somerset'),
  area('E23000035', 'Devon and Cornwall', 'Devon Cornwall'),
  area('E23000039', 'Dorset'),
  area('E23000037', 'Gloucestershire'),
  area('E23000038', 'Wiltshire'),
  area('W15000004', 'Dyfed-Powys'),
  area('W15000002', 'Gwent'),
  area('W15000001', 'North Wales'),
  area('W15000003', 'South Wales'),
];
