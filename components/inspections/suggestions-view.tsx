import { Heading } from '@/components/ui/heading';
import { SummaryCard } from '@/components/ui/summary-card';
import { Tag } from '@/components/ui/tag';
import { formatDay } from '@/lib/domain/day';
import type {
  SuggestedPart,
  SuggestedPromise,
  Suggestion,
  Suggestions,
} from '@/lib/domain/inspections/suggestions';
import { suggestionHref } from '@/lib/domain/paths/documents';
import { CADENCES } from '@/lib/domain/promises/promise';
import { VOICE_LABELS } from '@/lib/domain/promises/response';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { DecideButtons } from './decide-buttons';

type SuggestionsViewProps = Suggestions & {
  id: string;
  version: number;
  decide: FormActionHandler;
};

/** The parts and promises that were suggested, each to accept, change or refuse. */
export function SuggestionsView({ id, version, parts, promises, decide }: SuggestionsViewProps) {
  const place = { id, version, decide };
  return (
    <>
      <Heading level={1}>Parts and promises</Heading>
      <p className="govuk-body">
        These are suggestions. One becomes a record when you accept it and then save the document. A
        recommendation of which you accept no part is saved as 1 part, in its own words.
      </p>
      <Heading level={2}>Parts: what each recommendation asks for</Heading>
      {parts.length === 0 && <p className="govuk-body">No part was suggested.</p>}
      {parts.map((part) => (
        <PartCard key={part.which} part={part} {...place} />
      ))}
      <Heading level={2}>Promises: what the responses say will be done</Heading>
      {promises.length === 0 && <p className="govuk-body">No promise was suggested.</p>}
      {promises.map((promise) => (
        <PromiseCard key={promise.which} promise={promise} {...place} />
      ))}
    </>
  );
}

type Place = Pick<SuggestionsViewProps, 'id' | 'version' | 'decide'>;

function Decided({ decision }: { decision: Suggestion<unknown>['decision'] }) {
  if (decision === null) return <Tag colour="yellow">To decide</Tag>;
  return decision === 'accepted' ? <Tag colour="green">Accepted</Tag> : <Tag colour="grey">Refused</Tag>;
}

function PartCard({ part, id, version, decide }: Place & { part: Suggestion<SuggestedPart> }) {
  const { which, made, decision } = part;
  const name = `part ${which + 1}`;
  return (
    <SummaryCard
      id={`part-${which}`}
      headingLevel={3}
      title={`Recommendation ${made.recommendation}: ${name}`}
      status={<Decided decision={decision} />}
      actions={[{ href: suggestionHref(id, `part-${which}`), text: 'Change', about: name }]}
    >
      <p className="govuk-body">{made.text}</p>
      <p className="govuk-body">{made.addressedTo === 'local' ? 'For our area' : 'For a national body'}</p>
      <DecideButtons
        {...{ action: decide, name, mayAccept: decision !== 'accepted', mayRefuse: decision !== 'refused' }}
        hidden={{ id, version, suggestion: `part-${which}` }}
      />
    </SummaryCard>
  );
}

function PromiseCard({ promise, id, version, decide }: Place & { promise: Suggestion<SuggestedPromise> }) {
  const { which, made, decision, because } = promise;
  const name = `promise ${which + 1}`;
  const look = decision === 'accepted' ? 'Change' : 'Look at it and accept';
  return (
    <SummaryCard
      id={`promise-${which}`}
      headingLevel={3}
      title={`Recommendation ${made.recommendation}: ${name}`}
      status={<Decided decision={decision} />}
      actions={[{ href: suggestionHref(id, `promise-${which}`), text: look, about: name }]}
    >
      <p className="govuk-body">“{made.suggested}”</p>
      <p className="govuk-body">
        {VOICE_LABELS[made.voice]}. {because} {CADENCES[made.cadence]}.{' '}
        {made.dueOn === null ? 'No date given.' : `By ${formatDay(made.dueOn)}.`}
      </p>
      <DecideButtons
        {...{ action: decide, name, mayAccept: false, mayRefuse: decision !== 'refused' }}
        hidden={{ id, version, suggestion: `promise-${which}` }}
      />
    </SummaryCard>
  );
}
