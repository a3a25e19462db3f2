import { Heading } from '@/components/ui/heading';
import { WarningText } from '@/components/ui/warning-text';
import type { Anchor } from '@/lib/domain/audit-anchor';
import { formatInstant } from '@/lib/domain/day';

type AnchoredProps = {
  newest: Anchor | null;
  /** What the last check of the trail found, or null before the first. */
  lastCheck: { at: string; problems: number; first: string } | null;
};

/** "Everything up to 29 November 2026 at 3:15am is anchored." */
export function Anchored({ newest, lastCheck }: AnchoredProps) {
  return (
    <section aria-labelledby="anchored">
      <Heading level={2} id="anchored">
        History
      </Heading>
      {lastCheck && lastCheck.problems > 0 && (
        <WarningText>
          The check on {formatInstant(new Date(lastCheck.at))} found that the history has been changed since
          it was written. {lastCheck.first}. Run npm run audit:verify on the server for the whole list.
        </WarningText>
      )}
      <p className="govuk-body">
        {newest
          ? `Everything up to ${formatInstant(new Date(newest.at))} is anchored.`
          : 'Nothing is anchored yet. The first anchor is made tonight, or when an edition is published.'}
      </p>
      <p className="govuk-body">
        An anchor is a signature that is kept outside the database. If somebody changes the history up to that
        moment, the next check finds it.{' '}
        <a className="govuk-link" href="/editions/anchors.json">
          All anchors (JSON)
        </a>
      </p>
    </section>
  );
}
