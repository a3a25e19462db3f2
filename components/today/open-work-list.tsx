import { Heading } from '@/components/ui/heading';
import { dueHref } from '@/lib/domain/paths/today';
import { DUE_LISTS, MOST_ON_TODAY } from '@/lib/domain/today/due-lists';
import { WayToAll } from './due-lists';
import type { LineList } from './lists-of-today';

/** What nobody has begun, one line for each recommendation. Nothing is shown when all of it is done. */
export function OpenWorkList({ list: { count, lines } }: { list: LineList }) {
  const title = DUE_LISTS['still-to-do'];
  if (count === 0) return null;
  return (
    <section aria-labelledby="open-work">
      <Heading level={2} id="open-work">
        {title}
      </Heading>
      <ul className="govuk-list govuk-list--bullet">
        {lines(0, MOST_ON_TODAY).map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
      </ul>
      <WayToAll title={title} count={count} href={dueHref('still-to-do')} />
    </section>
  );
}
