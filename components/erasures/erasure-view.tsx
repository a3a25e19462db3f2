import { NarrowPage } from '@/components/layout/narrow-page';
import { BackLink } from '@/components/ui/back-link';
import { Heading } from '@/components/ui/heading';
import { InsetText } from '@/components/ui/inset-text';
import { SummaryList } from '@/components/ui/summary-list';
import { WarningText } from '@/components/ui/warning-text';
import { formatInstant } from '@/lib/domain/day';
import {
  ERASURE_STATES,
  type ErasureRecord,
  type PlaceOfWords,
  stateOf,
} from '@/lib/domain/erasures/erasure';
import { evidenceHref, OFFICE } from '@/lib/domain/paths/office';
import type { FormActionHandler } from '@/lib/schemas/form-state';
import { AskErasureForm, DecideErasureForm } from './erasure-forms';
import { PlacesOfWords } from './places-of-words';
import { WhatItDoes } from './what-it-does';

type ErasureViewProps = {
  erasure: ErasureRecord;
  places: readonly PlaceOfWords[];
  /** The evidence whose files are to go, where this person may see it. */
  evidence: { id: string; title: string } | null;
  /** Why the next step cannot be taken by this person, or null. */
  whyNot: string | null;
  actions: { ask: FormActionHandler | null; decide: FormActionHandler | null };
};

/** One request: what is to go, where it stands, and the next step of whoever may take it. */
export function ErasureView(props: ErasureViewProps) {
  const { erasure, places } = props;
  const isOpen = ['looking', 'asked'].includes(stateOf(erasure));
  return (
    <NarrowPage before={<BackLink href={OFFICE.erasures}>Taking personal data out</BackLink>}>
      <Heading level={1}>{erasure.evidenceId === null ? 'Words to take out' : 'Files to take out'}</Heading>
      <SummaryList rows={factsOf(props)} />
      {places.length > 0 && <PlacesOfWords places={places} />}
      {erasure.words !== null && (
        <p className="govuk-body">
          Files of evidence and pictures are not read: look through those that may hold the words yourself.
        </p>
      )}
      {isOpen && <WhatItDoes />}
      {isOpen && <NextStep {...props} />}
    </NarrowPage>
  );
}

const when = (instant: string): string => formatInstant(new Date(instant));

function factsOf({ erasure, evidence }: ErasureViewProps) {
  const { words, fingerprint, evidenceId, reason, askedBy, lookedAt, decision } = erasure;
  return [
    { key: 'State', value: ERASURE_STATES[stateOf(erasure)] },
    ...(words === null ? [] : [{ key: 'Words', value: words }]),
    ...(evidenceId === null
      ? []
      : [
          {
            key: 'Files of',
            value: evidence ? <EvidenceLink {...evidence} /> : 'Evidence that you cannot see',
          },
        ]),
    { key: 'Why', value: reason },
    { key: 'Asked by', value: `${askedBy.name}, ${when(lookedAt)}` },
    ...(decision
      ? [{ key: 'Decided by', value: `${decision.by.name}, ${when(decision.at)}: ${decision.reason}` }]
      : []),
    ...(fingerprint !== null && words === null
      ? [{ key: 'Keyed SHA-256 of the words', value: <code className="app-code">{fingerprint}</code> }]
      : []),
  ];
}

const EvidenceLink = ({ id, title }: { id: string; title: string }) => (
  <a className="govuk-link" href={evidenceHref(id)}>
    {title}
  </a>
);

function NextStep({ erasure, whyNot, actions }: ErasureViewProps) {
  if (stateOf(erasure) === 'looking') {
    return (
      <>
        {whyNot !== null && <InsetText>{whyNot}</InsetText>}
        {actions.ask && <AskErasureForm action={actions.ask} id={erasure.id} canAsk={whyNot === null} />}
      </>
    );
  }
  if (actions.decide === null || whyNot !== null)
    return <InsetText>{whyNot ?? 'A second person, who is an approver, must decide.'}</InsetText>;
  return (
    <>
      <WarningText>It goes at once, and cannot be brought back.</WarningText>
      <DecideErasureForm action={actions.decide} id={erasure.id} />
    </>
  );
}
