import type { OutsideDocument } from '@/lib/domain/outside/document';
import type { PanelMeasure } from '@/lib/domain/outside/measures/measures';
import type { PublicPromise } from '@/lib/domain/outside/promises';
import type { PanelRecommendation } from '@/lib/domain/outside/panel-view';
import type { SearchKind } from './search';

/** A text that a panel member can find: its title, the text below it, and where the panel's pages show it. */
export type PanelText = {
  kind: SearchKind;
  /** Of no record: no id leaves the office. */
  id: string;
  ref: string;
  title: string;
  body: string;
  inspection: string | null;
  recommendation: string | null;
  shownOn: null;
};

type Told = Pick<PanelText, 'kind' | 'ref'> & { title?: string; body: (string | null)[] };

/** The texts of one place, those without a word left out. */
const placed = (
  place: { inspection: string | null; recommendation: string | null },
  told: readonly Told[],
): PanelText[] =>
  told
    .map(({ kind, ref, title = '', body }, at) => ({
      ...{ kind, ref, title, body: body.filter(Boolean).join(' ') },
      ...{ ...place, shownOn: null, id: `${kind} ${at}` },
    }))
    .filter(({ title, body }) => title !== '' || body !== '');

/** True for evidence of the recommendation it was picked for, among that of others. */
const isOfIt = ({ requirementRefs }: { requirementRefs: readonly string[] }) => requirementRefs.length > 0;

/** Reasons and notes of a promise, each a text of its own. */
const textsTypedOf = ({ moves, checks, told, serves, mergedIn }: PublicPromise): (string | null)[] => [
  ...mergedIn.map(({ promise, reason }) => `${promise} ${reason}`),
  ...serves.map(({ reason }) => reason),
  ...moves.map(({ reason }) => reason),
  ...checks.map(({ reason }) => reason),
  ...told.map(({ note }) => note),
];

/** What a panel member reads of a recommendation, in texts. It takes what was picked for the panel, and nothing else. */
export function textsOfRecommendation(recommendation: PanelRecommendation): PanelText[] {
  const {
    ref,
    inspectionSlug,
    requirements,
    responses,
    actions,
    linked,
    merged,
    evidence,
    evidenceSummaries,
  } = recommendation;
  const promises = [...responses.flatMap((response) => response.promises), ...actions];
  return placed({ inspection: inspectionSlug, recommendation: ref }, [
    { kind: 'recommendation', ref, title: recommendation.summary, body: [recommendation.text] },
    ...requirements.map((part): Told => ({
      kind: 'requirement',
      ref: part.ref,
      title: part.ref,
      body: [part.text],
    })),
    ...responses.map(({ text, whyNothing }): Told => ({ kind: 'response', ref, body: [text, whyNothing] })),
    ...promises.map(({ promise, quote, owner }): Told => ({
      kind: 'promise',
      ref,
      title: promise,
      body: quote === null ? [owner] : [quote, '·', owner],
    })),
    ...merged.map(({ promise, quote, owner, mergedReason }): Told => ({
      kind: 'promise',
      ref,
      title: promise,
      body: [quote, owner, mergedReason],
    })),
    ...linked.map(({ promise, owner, links }): Told => ({
      kind: 'promise',
      ref,
      title: promise,
      body: [owner, ...links.map(({ reason }) => reason)],
    })),
    ...requirements.flatMap((part) =>
      part.history.map(({ reason }): Told => ({ kind: 'assessment', ref: part.ref, body: [reason] })),
    ),
    ...requirements.map((part): Told => ({ kind: 'assessment', ref: part.ref, body: [part.wouldChange] })),
    ...[...promises, ...merged]
      .flatMap(textsTypedOf)
      .map((reason): Told => ({ kind: 'check', ref, body: [reason] })),
    ...evidence
      .filter(isOfIt)
      .map(({ title, summary }): Told => ({ kind: 'evidence', ref, title, body: [summary] })),
    ...evidenceSummaries
      .filter(isOfIt)
      .map(({ summary }): Told => ({ kind: 'evidence', ref, body: [summary] })),
  ]);
}

/** What a panel member reads of a response document beside each recommendation. */
export function textsOfDocument({ answers, said, since }: OutsideDocument, inspection: string): PanelText[] {
  const told = [
    ...answers.map(({ recommendationRef, note, quotes }) => ({
      recommendationRef,
      title: '',
      body: [note, ...quotes],
    })),
    ...said.map(({ recommendationRef, title, detail }) => ({ recommendationRef, title, body: [detail] })),
    ...since.map(({ recommendationRef, title, detail, source }) => ({
      recommendationRef,
      title,
      body: [detail, source],
    })),
  ];
  return told.flatMap(({ recommendationRef, title, body }) =>
    placed({ inspection, recommendation: recommendationRef }, [
      { kind: 'document', ref: recommendationRef ?? '', title, body },
    ]),
  );
}

/** What a panel member reads of a measure in words. No figure of it is searched. */
export const textsOfMeasure = ({ ref, title, definition, caution }: PanelMeasure): PanelText[] =>
  placed({ inspection: null, recommendation: null }, [
    { kind: 'measure', ref, title: `${ref} ${title}`, body: [definition, caution] },
  ]);
