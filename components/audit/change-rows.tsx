import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { ChangeInWords } from '@/lib/schemas/events/event-kind';

/** Before → after, one line for each thing. What stayed the same is said once. */
export function ChangeRows({ changes }: { changes: readonly ChangeInWords[] }) {
  if (changes.length === 0) return null;
  return (
    <ul className="govuk-list">
      {changes.map(({ label, from, to }) => (
        <li key={label}>
          {label}:{' '}
          {from !== null && from !== to && (
            <>
              {from} <span aria-hidden="true">→</span>
              <VisuallyHidden>changed to</VisuallyHidden>{' '}
            </>
          )}
          <strong>{to}</strong>
        </li>
      ))}
    </ul>
  );
}
