import { formatDay } from '@/lib/domain/day';
import { listed } from '@/components/site/words/words';
import { typedOfDocument } from '@/lib/domain/outside/document';
import { typedOfEvidence } from '@/lib/domain/outside/evidence';
import { listPromises, typedOfLinked, typedOfPromise } from '@/lib/domain/outside/promises';
import type {
  PublicMeasure,
  PublicRecommendation,
  PublicRequirement,
  Snapshot,
} from '@/lib/domain/outside/snapshot';

/** Words this office wrote, and where they stand. Verbatim texts are not among them: they are documents as published. */
export type OfficeWords = { where: string; words: string };

/** Everything in a snapshot that somebody in the office typed freely. */
export function officeWords({
  edition,
  inspections,
  recommendations,
  links,
  measures,
}: Snapshot): OfficeWords[] {
  return [
    { where: 'The note of what changed', words: edition.changeNote },
    ...inspections.flatMap(({ shortTitle, document }) =>
      (document ? typedOfDocument(document) : []).map((words) => ({
        where: `What was read out of the response (${shortTitle})`,
        words,
      })),
    ),
    ...recommendations.flatMap(ofRecommendation),
    ...links.map(({ from, to, reason }) => ({
      where: `The reason of the link between recommendations ${from.ref} and ${to.ref}`,
      words: reason,
    })),
    ...measures.flatMap(ofMeasure),
    ...(measures[0]?.events ?? []).map(({ words, source }) => ({
      where: 'An event that is drawn on the charts of every measure',
      words: `${words} ${source}`,
    })),
    ...measures.flatMap(({ ref, series }) =>
      series.map(({ title, note }) => ({
        where: `The title or the note of a series of measure ${ref}`,
        words: `${title} ${note ?? ''}`,
      })),
    ),
  ];
}

function ofMeasure({ ref, annotations, footnotes, targets, ...measure }: PublicMeasure): OfficeWords[] {
  const { title, definition, numerator, denominator, source, scope, caution, reading } = measure;
  const words = [title, definition, numerator, denominator, source, scope, caution, reading];
  return [
    { where: `The description of measure ${ref}`, words: words.filter((part) => part !== null).join(' ') },
    ...annotations.map(({ words: happened, source: from, reason }) => ({
      where: `A note on the charts of measure ${ref}`,
      words: `${happened} ${from} ${reason ?? ''}`,
    })),
    ...footnotes.map(({ words: said, source: from }) => ({
      where: `A footnote to the figures of measure ${ref}`,
      words: `${said} ${from}`,
    })),
    ...targets.map(({ setBy }) => ({ where: `The target of measure ${ref}`, words: setBy })),
  ];
}

function ofRecommendation(recommendation: PublicRecommendation): OfficeWords[] {
  const { ref, summary, requirements, responses, evidence } = recommendation;
  return [
    { where: `The summary of recommendation ${ref}`, words: summary },
    ...requirements.flatMap(ofRequirement),
    // A response that somebody typed here says what it thinks of the recommendation; the document says nothing of the kind.
    ...responses
      .filter(({ position }) => position !== null)
      .map(({ datedOn, text, whyNothing }) => ({
        where: `The response of ${formatDay(datedOn)} to recommendation ${ref}`,
        words: `${text} ${whyNothing ?? ''}`,
      })),
    ...listPromises(recommendation).map((found) => ({
      where: `The promise “${found.promise}”`,
      words: typedOfPromise(found).join(' '),
    })),
    ...recommendation.merged.map((found) => ({
      where: `The promise “${found.promise}” that was merged`,
      words: [...typedOfPromise(found), found.mergedReason].join(' '),
    })),
    ...recommendation.linked.map((found) => ({
      where: `The promise “${found.promise}” that serves recommendation ${ref} too`,
      words: typedOfLinked(found).join(' '),
    })),
    ...evidence.map((item) => ({
      where: `The evidence “${item.title}”`,
      words: typedOfEvidence(item).join(' '),
    })),
    ...recommendation.evidenceSummaries.map((item) => ({
      where: `The summary of evidence for ${listed(item.requirementRefs)} that is not published`,
      words: item.summary,
    })),
  ];
}

function ofRequirement({ ref, text, history }: PublicRequirement): OfficeWords[] {
  return [
    { where: `The text of part ${ref}`, words: text },
    ...history.map(({ reason, superseded }) => ({
      where: `A reason for part ${ref}`,
      words: superseded === null || superseded === 'ended' ? reason : `${reason} ${superseded.by}`,
    })),
  ];
}
