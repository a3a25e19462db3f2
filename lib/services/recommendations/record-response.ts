import { randomUUID } from 'node:crypto';
import { recordChange } from '@/lib/data/audit/audit';
import { insertResponse, touchRecommendation } from '@/lib/data/recommendations/responses';
import type { AuditSubject } from '@/lib/domain/audit-event';
import { dayInLondon, formatDay } from '@/lib/domain/day';
import { assertMay, type SignedInActor } from '@/lib/domain/permissions';
import {
  inOrder,
  POSITION_LABELS,
  versionBefore,
  VOICE_LABELS,
  whyNotRespond,
} from '@/lib/domain/promises/response';
import type { RecommendationRecord } from '@/lib/domain/recommendations/recommendation-record';
import { Conflict, Refusal } from '@/lib/domain/refusal';
import type { RecordResponseInput } from '@/lib/schemas/record-response';
import { recommendationAt } from '@/lib/services/requirement-at';

const FIRST =
  'Somebody else saved a change while you were writing. What you wrote is not lost, and what they saved was not changed.';

/**
 * Records a later response of the commissioner or the chief officer, word for word. Every version before it stays, with its
 * promises.
 * @throws Conflict when somebody else saved first; Refusal when it may not be recorded, by this person or at all.
 */
export async function recordResponse(
  actor: SignedInActor,
  input: RecordResponseInput,
  now: Date,
): Promise<void> {
  assertMay(actor, 'response:record');
  const { inspection, recommendation } = await recommendationAt(actor, input);
  const { id: recommendationId, version, responses } = recommendation;
  if (version !== input.version) throw conflictOver(recommendation);
  const today = dayInLondon(now);
  const objection = whyNotRespond(input, {
    earlier: responses,
    publishedOn: inspection.publishedOn,
    today,
  });
  if (objection) throw new Refusal('unusable-input', objection.sentence, objection.field);

  const { voice, position, text, datedOn, planned } = input;
  const whyNothing = planned === 'no' ? input.whyNothing : null;
  const before = versionBefore({ voice, datedOn, revision: Infinity }, responses);
  const revision = (before?.revision ?? 0) + 1;
  const subject: AuditSubject = { kind: 'response', id: randomUUID() };
  const detail = {
    recommendation: recommendation.ref,
    voice,
    revision,
    datedOn,
    from: before?.position ?? null,
    to: position,
    whyNothing,
  };
  await recordChange({ actor, subject, event: { action: 'response recorded', detail } }, async () => {
    if (!(await touchRecommendation({ id: recommendationId, version }))) {
      throw conflictOver((await recommendationAt(actor, input)).recommendation);
    }
    const written = { voice, position, text, whyNothing, datedOn, revision };
    await insertResponse({
      ...{ id: subject.id, ...written, recommendationId },
      recordedById: actor.id,
      recordedAt: now,
    });
  });
}

/** What is saved now, for the second of two people: the newest response. */
function conflictOver({ version, responses }: RecommendationRecord): Conflict {
  const newest = inOrder(responses).at(-1);
  return new Conflict(FIRST, {
    version,
    saved: newest
      ? [
          { label: 'Who responds', value: VOICE_LABELS[newest.voice] },
          { label: 'Date of the response', value: formatDay(newest.datedOn) },
          {
            label: 'What it says of the recommendation',
            value: newest.position ? POSITION_LABELS[newest.position] : 'Nothing recorded',
          },
          { label: 'The response', value: newest.text },
        ]
      : [],
  });
}
