import { counted } from '@/components/site/words/words';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterLinks } from '@/components/ui/filter-links';
import { type Day, formatDay } from '@/lib/domain/day';
import type { Changes } from '@/lib/domain/what-changed';
import { panelHref } from '@/lib/domain/paths/panel';
import { AssessmentChanges } from './assessment-changes';
import { FirstFew } from './first-few';
import { EvidenceAcceptedList } from './evidence-accepted-list';
import { PromiseChanges } from './promise-changes';

/** Of each kind; the others open below it. */
const MOST = 2;

type WhatChangedProps = { changes: Changes; inspectionSlug: string; since: Day };

/** What is different since a day: the judgements, the promises and the evidence. */
export function WhatChanged({ changes, inspectionSlug, since }: WhatChangedProps) {
  const { assessments, promises, evidence } = changes;
  if (assessments.length + promises.length + evidence.length === 0) {
    return (
      <EmptyState title={`Nothing has been recorded since ${formatDay(since)}`}>
        <p className="govuk-body">
          Parts assessed, promises checked and evidence accepted appear here, with what they were before and
          why they changed.
        </p>
      </EmptyState>
    );
  }
  return (
    <div className="app-brief">
      {assessments.length > 0 && (
        <FirstFew items={assessments} most={MOST} nameOfRest={(count) => counted(count, 'more part')}>
          {(changes, part) => (
            <AssessmentChanges id={`assessments-${part}`} {...{ changes, inspectionSlug }} />
          )}
        </FirstFew>
      )}
      {promises.length > 0 && (
        <FirstFew items={promises} most={MOST} nameOfRest={(count) => counted(count, 'more promise')}>
          {(changes, part) => <PromiseChanges id={`promises-${part}`} {...{ changes, inspectionSlug }} />}
        </FirstFew>
      )}
      {evidence.length > 0 && (
        <FirstFew
          items={evidence}
          most={MOST}
          nameOfRest={(count) => `${counted(count, 'more item')} of evidence`}
        >
          {(accepted, part) => (
            <EvidenceAcceptedList
              id={`evidence-${part}`}
              evidence={accepted}
              inspectionSlug={inspectionSlug}
            />
          )}
        </FirstFew>
      )}
    </div>
  );
}

type LookBackProps = { inspectionSlug: string; days: number; choices: readonly number[] };

/** How far back to look. Each is an address of its own, so that it works without JavaScript and can be kept. */
export function LookBack({ inspectionSlug, days, choices }: LookBackProps) {
  return (
    <FilterLinks
      label="Look back"
      links={choices.map((choice) => ({
        href: `${panelHref({ inspection: inspectionSlug, days: choice })}#changed`,
        text: choice === 365 ? '1 year' : `${choice} days`,
        current: choice === days,
      }))}
    />
  );
}
