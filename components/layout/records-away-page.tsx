import { Textarea } from '@/components/ui/textarea';
import { MessagePage } from './message-page';

type RecordsAwayPageProps = {
  /** What the person typed into the form they sent, by field; empty when they only looked. */
  typed: Readonly<Record<string, string | readonly string[]>>;
};

/** Ids, fingerprints and version numbers that a form carries: nobody typed them. */
const IS_CARRIED = /^(?:[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64})$/;

/** The service cannot reach its records: what that means, and what the person typed, so that it is not lost. */
export function RecordsAwayPage({ typed }: RecordsAwayPageProps) {
  const words = Object.entries(typed)
    .map(([name, value]) => [name, [value].flat().join('\n')] as const)
    .filter(([name, value]) => value !== '' && name !== 'version' && !IS_CARRIED.test(value));
  return (
    <MessagePage title="Sorry, the service is unavailable">
      <p className="govuk-body">
        The service cannot reach its records at the moment. Try again in a minute. Nothing you saved before is
        lost.
      </p>
      {words.length > 0 && <TypedWords words={words} />}
    </MessagePage>
  );
}

function TypedWords({ words }: { words: readonly (readonly [string, string])[] }) {
  return (
    <>
      <p className="govuk-body">
        We could not save what you just sent. To send it again, wait a minute, then reload this page and agree
        to send the form again. You can also copy it from here.
      </p>
      {words.map(([name, value]) => (
        <Textarea key={name} name={name} label={`What you typed: ${name}`} value={value} rows={4} />
      ))}
    </>
  );
}
