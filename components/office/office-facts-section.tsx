import { ActionLink } from '@/components/ui/action-link';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Heading } from '@/components/ui/heading';
import { SummaryList } from '@/components/ui/summary-list';
import { WarningText } from '@/components/ui/warning-text';
import { listMissingFacts, type MissingFact } from '@/lib/domain/office/missing-facts';
import { describeOffice, type OfficeRecord } from '@/lib/domain/office/office-facts';
import { OFFICE } from '@/lib/domain/paths/office';

type OfficeFactsSectionProps = { office: OfficeRecord | null; mayChange: boolean };

/** What the pages say of the office, after what is still missing. */
export function OfficeFactsSection({ office, mayChange }: OfficeFactsSectionProps) {
  if (office === null) return <UnnamedOffice mayChange={mayChange} />;
  const missing = listMissingFacts(office);
  const said = describeOffice(office).filter(({ value }) => value !== '');
  return (
    <section id="facts">
      <Missing facts={missing} />
      <Heading level={2}>{office.name}</Heading>
      <SummaryList rows={said.map(({ label, value }) => ({ key: label, value: <Lines text={value} /> }))} />
      {mayChange ? (
        <LinkButton href={OFFICE.changeOffice}>Change these facts</LinkButton>
      ) : (
        <p className="govuk-hint">An administrator can change these facts.</p>
      )}
    </section>
  );
}

/** Says that the office has no name yet, and who gives it one. */
export function UnnamedOffice({ mayChange }: { mayChange: boolean }) {
  return (
    <section id="facts">
      <EmptyState title="This office has no name yet">
        {mayChange ? (
          <>
            Say which office this is, its force and how the public reaches it.{' '}
            <ActionLink action={{ href: OFFICE.changeOffice, text: 'Name this office' }} />
          </>
        ) : (
          'An administrator names it. Until then no report can be loaded and nothing can be published.'
        )}
      </EmptyState>
    </section>
  );
}

/** "2 facts are missing before an approved edition", each in words; then what is missing and keeps nothing back. */
function Missing({ facts }: { facts: readonly MissingFact[] }) {
  const blocking = facts.filter(({ blocks }) => blocks);
  const others = facts.filter(({ blocks }) => !blocks);
  return (
    <>
      {blocking.length > 0 && (
        <>
          <WarningText>
            {blocking.length === 1 ? '1 fact is' : `${blocking.length} facts are`} missing before an approved
            edition
          </WarningText>
          <Sentences facts={blocking} />
        </>
      )}
      {others.length > 0 && (
        <>
          <p className="govuk-body">Not said yet, and the public pages say so:</p>
          <Sentences facts={others} />
        </>
      )}
    </>
  );
}

function Sentences({ facts }: { facts: readonly MissingFact[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {facts.map(({ fact, sentence }) => (
        <li key={fact}>{sentence}</li>
      ))}
    </ul>
  );
}

/** A postal address keeps its lines. */
function Lines({ text }: { text: string }) {
  return text.split('\n').map((line, index) => (
    <span key={line}>
      {index > 0 && <br />}
      {line}
    </span>
  ));
}
