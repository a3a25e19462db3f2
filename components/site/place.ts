import type { Snapshot } from '@/lib/domain/outside/snapshot';
import { relativeLink } from './relative-link';

/** What every page of an edition shares: what the edition says, its charts, its style sheet, the size of its files. */
export type EditionParts = {
  snapshot: Snapshot;
  /** The charts as SVG, by the id of their group of series. */
  drawings: ReadonlyMap<string, string>;
  /** Where each chart can be had as a file, by the id of its group of series. */
  pictures: ReadonlyMap<string, readonly string[]>;
  cssPath: string;
  /** Bytes of each downloadable file, by path. */
  fileSizes: ReadonlyMap<string, number>;
};

/** Where a page is, and how the other pages and files are reached from there. */
export type Place = EditionParts & { path: string; to(path: string): string };

/** The place of the page at `path`. */
export function placeAt(path: string, parts: EditionParts): Place {
  return { ...parts, path, to: (target) => relativeLink(path, target) };
}
