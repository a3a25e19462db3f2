import type { ReactNode } from 'react';
import { SummaryList } from '@/components/ui/summary-list';
import { PROMISE_STATES } from '@/lib/domain/promises/promise';
import { SMALLEST_COUNT, SMALLEST_DENOMINATOR } from '@/lib/domain/disclosure/disclosure';
import { EVIDENCE_STRENGTHS, PROVENANCES } from '@/lib/domain/evidence/evidence';
import { VALUE_FLAGS } from '@/lib/domain/figure';
import { ASSURANCE_LABELS, FINDING_LABELS, FORCE_LABELS } from '@/lib/domain/recommendations/dials';
import { STANDING_LABELS } from '@/lib/domain/recommendations/standing';
import { LEAST_FIGURES } from '@/lib/domain/statistics/judgement';
import { describeEditions } from '@/components/site/words/approval';
import {
  ASSURANCE_MEANINGS,
  FINDING_MEANINGS,
  FLAG_MEANINGS,
  FORCE_MEANINGS,
  PROMISE_MEANINGS,
  PROVENANCE_MEANINGS,
  STANDING_MEANINGS,
  STRENGTH_MEANINGS,
} from '@/components/site/words/explanations';
import { RulesTried } from '@/components/site/rules-tried';
import { PATHS } from '@/lib/domain/paths/public';
import type { Place } from '@/components/site/place';
import { WordList } from '@/components/site/word-list';
import { SitePage } from './site-page';
import { DRAFT_READING, sentenceCase } from '@/components/site/words/words';

/** How the words and figures of this site come about. Every list is the one the service itself works with. */
export function HowWeJudgePage({ place }: { place: Place }) {
  return (
    <SitePage place={place} title="How we judge">
      <div className="site-column">
        <h1 className="govuk-heading-l">How we judge</h1>
        <p className="govuk-body-l">
          We judge each part of a recommendation, not the recommendation as a whole. We ask 3 separate
          questions.
        </p>
        <ol className="govuk-list govuk-list--number">
          <li>What does the force say?</li>
          <li>What did we find, and how sure are we?</li>
          <li>What do the figures show?</li>
        </ol>
        <p className="govuk-body">If the answers do not agree, we say so.</p>
        <ForceWords />
        <Findings />
        <Standings />
        <EvidenceLadder />
        <Promises />
        <Figures />
        <Editions place={place} />
      </div>
    </SitePage>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} className="site-section">
      <h2 className="govuk-heading-m">{title}</h2>
      {children}
    </section>
  );
}

function ForceWords() {
  return (
    <Section id="force-says" title="What the force says">
      <p className="govuk-body">
        This is the force’s own account of its work, as we have recorded it. It does not mean that we agree.
      </p>
      <WordList words={FORCE_LABELS} meanings={FORCE_MEANINGS} />
    </Section>
  );
}

function Findings() {
  return (
    <Section id="findings" title="What we found, and how sure we are">
      <WordList words={FINDING_LABELS} meanings={FINDING_MEANINGS} />
      <h3 className="govuk-heading-s">How sure we are, weakest first</h3>
      <WordList words={ASSURANCE_LABELS} meanings={ASSURANCE_MEANINGS} />
    </Section>
  );
}

function Standings() {
  return (
    <Section id="standings" title="Status">
      <p className="govuk-body">
        The status of a part and of a recommendation is worked out from the first 2 answers. Nobody sets it by
        hand. A recommendation is “{STANDING_LABELS.verified}” when we have verified all its parts. It is “
        {STANDING_LABELS['reported-complete']}” when the force says that all of them are complete. It is “
        {STANDING_LABELS['in-progress']}” when some of them are complete, or the force says that work on some
        has begun. Otherwise it has the status of its parts. Parts for national bodies, and parts that are “
        {STANDING_LABELS['not-taken-forward']}” or “{STANDING_LABELS.superseded}”, are not counted.
      </p>
      <WordList words={STANDING_LABELS} meanings={STANDING_MEANINGS} />
      <p className="govuk-body">
        This office splits the inspectors’ words into parts. A part is shown once somebody has confirmed its
        wording. Where a trial shows more, the page says “{DRAFT_READING}”.
      </p>
    </Section>
  );
}

function EvidenceLadder() {
  return (
    <Section id="evidence" title="Evidence">
      <p className="govuk-body">
        Some evidence shows more than other evidence. “{FINDING_LABELS.verified}” needs accepted evidence that
        is still in date, is more than “{EVIDENCE_STRENGTHS.intention}” or “{EVIDENCE_STRENGTHS.activity}”,
        and is not only {PROVENANCES['self-reported'].toLowerCase()}. A second person in this office must
        agree.
      </p>
      <p className="govuk-body">
        “{FINDING_LABELS['verified-by-exception']}” is for weaker evidence. It must still be accepted and in
        date. One person asks, another agrees, and we publish the reason.
      </p>
      <h3 className="govuk-heading-s">What it can show, least first</h3>
      <WordList words={EVIDENCE_STRENGTHS} meanings={STRENGTH_MEANINGS} />
      <h3 className="govuk-heading-s">Where it comes from</h3>
      <WordList words={PROVENANCES} meanings={PROVENANCE_MEANINGS} />
    </Section>
  );
}

function Promises() {
  return (
    <Section id="promises" title="Promises">
      <p className="govuk-body">
        Each promise is linked to the exact words that make it. It has one of these statuses.
      </p>
      <WordList words={PROMISE_STATES} meanings={PROMISE_MEANINGS} />
    </Section>
  );
}

function Figures() {
  const flags = Object.keys(VALUE_FLAGS).filter(
    (key): key is keyof typeof VALUE_FLAGS => key in FLAG_MEANINGS,
  );
  return (
    <Section id="figures" title="Figures">
      <p className="govuk-body">
        Figures vary from one period to the next. We report a change only when it passes the rules that the
        National Health Service uses in “Making Data Count”, and never with fewer than {LEAST_FIGURES}{' '}
        figures. If too many figures are missing, or nearly all are the same, we cannot see how much they
        usually vary, so we say that we cannot tell yet. We show figures that each cover a year and overlap,
        but we do not test them for change. Nor do we test figures of which each tends to follow the one
        before: there, high or low figures in a row are usual.
      </p>
      <p className="govuk-body">
        If the level changed, one average does not describe the figures. We then say when it changed most, and
        give no other verdict.
      </p>
      <RulesTried />
      <h3 className="govuk-heading-s">Small numbers</h3>
      <p className="govuk-body">
        Figures are about people. Where the police or a service give us figures, we hide every count from 1 to{' '}
        {SMALLEST_COUNT - 1}, every share of fewer than {SMALLEST_DENOMINATOR}, and as many others as it takes
        so that no hidden one can be worked out. Where even “nobody” could tell something about a person, we
        hide zeros too. Figures that a government department or Parliament has already published are shown as
        published.
      </p>
      <h3 className="govuk-heading-s">Marks on figures</h3>
      <SummaryList
        rows={flags.map((flag) => ({
          key: `[${flag}] ${sentenceCase(VALUE_FLAGS[flag])}`,
          value: FLAG_MEANINGS[flag],
        }))}
      />
    </Section>
  );
}

function Editions({ place }: { place: Place }) {
  const { number } = place.snapshot.edition;
  return (
    <Section id="editions" title="Editions">
      <p className="govuk-body">
        This site is published in numbered editions. {describeEditions(place.snapshot)} Once published, an
        edition does not change. This is edition {number}; it stays at{' '}
        <span className="site-address">/editions/{number}/</span> when newer ones follow.
      </p>
      <p className="govuk-body">
        Each edition lists its files with a fingerprint (SHA-256) of each, and the fingerprint of the edition
        before it, in{' '}
        <a className="govuk-link" href={place.to(PATHS.manifest)}>
          one file
        </a>
        . Anybody can use it to check that nothing has changed.
      </p>
    </Section>
  );
}
