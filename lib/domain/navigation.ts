import { PANEL } from './paths/panel';
import { OFFICE } from './paths/office';
import { can, type Permission, type Role } from './permissions';

type Place = { href: string; text: string; permission: Permission };

const PLACES: readonly Place[] = [
  { href: OFFICE.today, text: 'Today', permission: 'manage:read' },
  { href: OFFICE.inspections, text: 'Inspections', permission: 'manage:read' },
  { href: OFFICE.evidence, text: 'Evidence', permission: 'manage:read' },
  { href: OFFICE.measures, text: 'Measures', permission: 'manage:read' },
  { href: OFFICE.publications, text: 'Editions', permission: 'publication:preview' },
  { href: OFFICE.search, text: 'Search', permission: 'manage:read' },
  { href: PANEL.overview, text: 'Panel', permission: 'panel:read' },
  { href: PANEL.inspections, text: 'Inspections', permission: 'panel:read' },
  { href: PANEL.measures, text: 'Figures', permission: 'panel:read' },
  { href: PANEL.search, text: 'Search', permission: 'panel:read' },
  { href: OFFICE.office, text: 'Office', permission: 'manage:read' },
  { href: OFFICE.people, text: 'People', permission: 'person:manage' },
  { href: OFFICE.history, text: 'History', permission: 'audit:read' },
  { href: OFFICE.backups, text: 'Backups', permission: 'audit:read' },
];

/** The office has a search of its own, and reads figures among its measures. */
const OF_THE_PANEL_ALONE: readonly string[] = [PANEL.inspections, PANEL.measures, PANEL.search];

/** The places a person of this role may go, in the order of the menu. */
export function placesFor(role: Role): { href: string; text: string }[] {
  return PLACES.filter(({ permission }) => can(role, permission))
    .filter(({ href }) => role === 'panel' || !OF_THE_PANEL_ALONE.includes(href))
    .map(({ href, text }) => ({ href, text }));
}

/** The place that `path` is in: the one with the longest address that begins it. */
export function placeOf(path: string, places: readonly { href: string }[]): string | null {
  const holding = places.filter(({ href }) => path === href || path.startsWith(`${href}/`));
  return holding.sort((a, b) => b.href.length - a.href.length)[0]?.href ?? null;
}
