import { ActionLink } from '@/components/ui/action-link';
import { Table } from '@/components/ui/table';
import { evidenceHref, importHref, publicationHref } from '@/lib/domain/paths/office';
import { nameOfStuck, stateOfStuck, type StuckWork } from '@/lib/domain/stuck-work';

function hrefOf(work: StuckWork): string {
  if (work.kind === 'file') return `${evidenceHref(work.evidenceId)}#files`;
  return work.kind === 'edition' ? publicationHref(work.id) : importHref(work);
}

/** Work that has stopped by itself: on each page it can be started again or given up. Nothing is shown when there is none. */
export function StoppedWork({ stuck }: { stuck: readonly StuckWork[] }) {
  if (stuck.length === 0) return null;
  return (
    <section id="stopped">
      <Table
        id="stopped-table"
        caption={<h2 className="govuk-heading-m">Work that has stopped ({stuck.length})</h2>}
        rows={stuck}
        rowKey={({ id }) => id}
        columns={[
          { heading: 'What', cell: nameOfStuck },
          { heading: 'Status when it stopped', cell: stateOfStuck },
          {
            heading: 'What you can do',
            cell: (work) => (
              <ActionLink
                action={{
                  href: hrefOf(work),
                  text: work.kind === 'file' ? 'Check it again' : 'Start it again or cancel it',
                  about: nameOfStuck(work),
                }}
              />
            ),
          },
        ]}
        narrow="stack"
      />
    </section>
  );
}
