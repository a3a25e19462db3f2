/** What is known of each part of the service at one moment. */
export type HealthFacts = {
  /** The database answers. */
  database: boolean;
  /** The web process answers well; null where the public front runs alone. */
  web: boolean | null;
  /** A worker lives; null where it is unknown, or none is expected. */
  worker: boolean | null;
  /** Number of the edition that readers see, and of the newest that is published; null for none, or unknown. */
  edition: { shown: number | null; newest: number | null };
  /** Work that has stopped, in one line without names; null for none, or unknown. */
  stuck: string | null;
};

/** What a program that watches the service is told. Nothing in it is secret. */
export type Health = {
  live: true;
  ready: boolean;
  /** Parts that are away, or show less than there is. */
  behind: ('database' | 'web' | 'worker' | 'public')[];
  edition: HealthFacts['edition'];
  /** For a person to start again or give up: it keeps nobody else from being answered. */
  stuck: HealthFacts['stuck'];
};

/**
 * Judges the service by what is known of its parts. The service is ready when none of them is behind. A public front alone
 * is ready as long as it has an edition to show: whoever spreads readers over several must not turn them all away because
 * the database is.
 */
export function healthOf({ database, web, worker, edition, stuck }: HealthFacts): Health {
  const isCurrent = !database || edition.shown === edition.newest;
  const behind = [
    ...(database ? [] : (['database'] as const)),
    ...(web === false ? (['web'] as const) : []),
    ...(worker === false ? (['worker'] as const) : []),
    ...(isCurrent ? [] : (['public'] as const)),
  ];
  const isAlone = web === null;
  return {
    live: true,
    ready: isAlone ? edition.shown !== null : behind.length === 0,
    behind,
    edition,
    stuck,
  };
}
