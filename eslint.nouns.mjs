/**
 * Which nouns may use which others, in every room that has a folder for each noun. One row a noun, as in
 * `promises: ['recommendations']`; what a row does not list is closed. What stands in no noun's folder is open to all.
 *
 * Some pairs use each other: a series belongs to a measure and is made of figures, and an inspection is imported whole,
 * with what it recommends and the support lines of its editions. A figure and the key of a recommendation are values that
 * belong to no noun. The types of what leaves the office (lib/domain/outside) are used by those who show it. The last
 * three rows put nouns together and may see what they list.
 */
export const NOUNS = {
  statistics: [],
  disclosure: [],
  chart: ['statistics', 'outside'],
  figures: ['measures', 'evidence', 'chart', 'statistics', 'disclosure', 'outside', 'audit'],
  measures: ['figures', 'inspections', 'chart', 'statistics', 'disclosure', 'outside', 'audit'],
  evidence: ['audit'],
  erasures: ['evidence', 'audit'],
  promises: ['inspections', 'evidence', 'outside', 'audit'],
  recommendations: [
    'document',
    'inspections',
    'promises',
    'evidence',
    'measures',
    'figures',
    'chart',
    'statistics',
    'outside',
    'audit',
  ],
  inspections: ['document', 'recommendations', 'promises', 'publications', 'audit'],
  document: ['inspections', 'recommendations', 'promises', 'evidence', 'measures', 'outside', 'audit'],
  publications: ['inspections', 'audit'],
  people: ['audit'],
  backups: [],
  audit: [],
  search: ['document', 'evidence', 'inspections', 'measures', 'recommendations', 'outside'],
  outside: [
    'document',
    'inspections',
    'recommendations',
    'promises',
    'evidence',
    'measures',
    'figures',
    'publications',
  ],
  today: [
    'inspections',
    'recommendations',
    'promises',
    'evidence',
    'figures',
    'publications',
    'erasures',
    'outside',
  ],
  panel: [
    'inspections',
    'recommendations',
    'promises',
    'evidence',
    'measures',
    'figures',
    'chart',
    'statistics',
    'outside',
  ],
};
