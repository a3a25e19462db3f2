import { type Column, Table } from '@/components/ui/table';
import type { Day } from '@/lib/domain/day';
import type { PublicLinkedPromise } from '@/lib/domain/outside/promises';
import { describePlace } from '@/lib/domain/promises/promise-link';
import { DRAFT_READING } from '../words/words';
import { promiseColumns } from './promise-columns';

type LinkedPromisesProps = {
  linked: readonly PublicLinkedPromise[];
  /** The slug of the inspection that is read. */
  readIn: string;
  today: Day;
  /** Where a promise is read whole; null where its readers have no such page. */
  hrefOf: (promise: PublicLinkedPromise) => string | null;
};

/** Promises that are made elsewhere and serve this recommendation too. Each is one record with one status. */
export function LinkedPromises({ linked, readIn, today, hrefOf }: LinkedPromisesProps) {
  if (linked.length === 0) return null;
  const columns: Column<PublicLinkedPromise>[] = [
    {
      heading: 'Promise',
      cell: (promise) => (
        <>
          {promise.promise}
          {!promise.confirmed && <span className="app-aside">{DRAFT_READING}</span>}
          <span className="app-aside">
            <Home promise={promise} href={hrefOf(promise)} readIn={readIn} />
          </span>
          {promise.links.map(({ part, reason }) => (
            <span className="app-aside" key={`${part ?? ''} ${reason}`}>
              {part === null ? 'Serves this recommendation' : `Serves part ${part}`}: {reason}
            </span>
          ))}
        </>
      ),
    },
    ...promiseColumns(today),
  ];
  return (
    <>
      <p className="govuk-body">
        These are made elsewhere and serve this recommendation too. Each is counted once, where it is made.
      </p>
      <Table
        id="linked-promises"
        caption="Promises made elsewhere"
        columns={columns}
        rows={linked}
        rowKey={(promise) => nameOf(promise, readIn)}
        narrow="stack"
      />
    </>
  );
}

const nameOf = ({ number, home }: PublicLinkedPromise, readIn: string): string =>
  `Promise ${number} of ${describePlace(home, readIn)}`;

type HomeProps = { promise: PublicLinkedPromise; href: string | null; readIn: string };

function Home({ promise, href, readIn }: HomeProps) {
  const name = nameOf(promise, readIn);
  if (href === null) return name;
  return (
    <a className="govuk-link" href={href}>
      {name}
    </a>
  );
}
