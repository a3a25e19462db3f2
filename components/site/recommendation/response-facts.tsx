import { Details } from '@/components/ui/details';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { type WordChange, changedWords } from '@/lib/domain/promises/changed-words';
import { formatDay } from '@/lib/domain/day';
import type { PublicResponse } from '@/lib/domain/outside/snapshot';
import { POSITION_LABELS, versionBefore } from '@/lib/domain/promises/response';

type Version = Omit<PublicResponse, 'promises'>;

/** "Update of 5 January 2026": what a version is called beside the others. Of the same voice and day, which one it is. */
export function nameOfVersion(response: Version, responses: readonly Version[]): string {
  const { datedOn, voice, revision } = response;
  const ofThatDay = responses.filter((one) => one.datedOn === datedOn && one.voice === voice);
  const name = `${response === responses[0] ? 'The response' : 'Update'} of ${formatDay(datedOn)}`;
  return ofThatDay.length > 1 ? `${name}, version ${revision}` : name;
}

/** What a response says of the recommendation, and why nothing is planned where nothing is. Nothing where neither is recorded. */
export function ResponsePosition({ response: { position, whyNothing } }: { response: Version }) {
  return (
    <>
      {position && (
        <p className="govuk-body">
          Position on the recommendation: <strong>{POSITION_LABELS[position]}</strong>
        </p>
      )}
      {whyNothing && <p className="govuk-body">No action is planned. {whyNothing}</p>}
    </>
  );
}

/** What a later version says that the one before it did not, word by word. Nothing for a first version. */
export function ChangedSince({ response, responses }: { response: Version; responses: readonly Version[] }) {
  const before = versionBefore(response, responses);
  if (!before) return null;
  return (
    <Details summary={`What changed since the response of ${formatDay(before.datedOn)}`}>
      {before.position !== response.position && before.position && response.position && (
        <p className="govuk-body">
          The position was “{POSITION_LABELS[before.position]}”. It is now “
          {POSITION_LABELS[response.position]}”.
        </p>
      )}
      <p className="govuk-body">
        Words that were added are underlined. Words that were removed are struck through.
      </p>
      <p className="govuk-body">
        {changedWords(before.text, response.text).map((change, index) => (
          <ChangedWords key={`${index} ${change.kind}`} change={change} />
        ))}
      </p>
    </Details>
  );
}

function ChangedWords({ change: { kind, words } }: { change: WordChange }) {
  if (kind === 'same') return words;
  const Mark = kind === 'added' ? 'ins' : 'del';
  return (
    <>
      <Mark>
        <VisuallyHidden>{kind === 'added' ? 'Added: ' : 'Removed: '}</VisuallyHidden>
        {words.trimEnd()}
        <VisuallyHidden>. </VisuallyHidden>
      </Mark>{' '}
    </>
  );
}
