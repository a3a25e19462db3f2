export function fingerprint(
  root: string,
  places: readonly string[],
  except?: (file: string) => boolean,
): string;
export function isStamped(stampFile: string, fingerprintNow: string): boolean;
export function stamp(stampFile: string, fingerprintNow: string): void;
