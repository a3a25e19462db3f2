import type { ReactNode } from 'react';
import { Table } from '@/components/ui/table';
import type { SavedVersion } from '@/lib/domain/refusal';

export type Written = { label: string; value: string };

type ConflictNoticeProps = {
  conflict: SavedVersion;
  /** What this person wrote, under the labels that say what is saved. */
  mine: readonly Written[];
  /** What they can do now: `SaveOrLeave`, where it is theirs to choose. */
  children: ReactNode;
};

/**
 * What is saved now beside what this person wrote, so that they can decide. The form below still holds their words, and
 * sends them on top of the version shown here.
 */
export function ConflictNotice({ conflict, mine, children }: ConflictNoticeProps) {
  return (
    <section aria-labelledby="conflict-caption">
      <Table
        id="conflict"
        caption="What is saved now, and what you wrote"
        captionSize="m"
        columns={[
          { heading: 'Field', cell: ({ label }) => label },
          { heading: 'Saved now (by another person)', cell: ({ saved }) => saved ?? '' },
          { heading: 'What you wrote', cell: ({ written }) => written ?? '' },
        ]}
        rows={sideBySide(conflict, mine)}
        rowKey={({ label }) => label}
        narrow="stack"
      />
      <p className="govuk-body">{children}</p>
    </section>
  );
}

/** The choice between what is saved and what they wrote. `keepHref`: where they go when what is saved should stay. */
export function SaveOrLeave({ keepHref }: { keepHref: string }) {
  return (
    <>
      To keep what is saved now,{' '}
      <a className="govuk-link" href={keepHref}>
        leave without saving
      </a>
      . To save what you wrote instead, check it below and send the form again. What is saved now stays in the
      history either way.
    </>
  );
}

type Row = { label: string; saved?: string; written?: string };

function sideBySide({ saved }: SavedVersion, mine: readonly Written[]): Row[] {
  const both = saved.map(({ label, value }) => ({
    label,
    saved: value,
    written: mine.find((pair) => pair.label === label)?.value,
  }));
  const onlyMine = mine.filter(({ label }) => !saved.some((pair) => pair.label === label));
  return [...both, ...onlyMine.map(({ label, value }) => ({ label, written: value }))];
}
