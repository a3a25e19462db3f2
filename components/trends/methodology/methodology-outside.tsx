import { Details } from '@/components/ui/details';
import type { Day } from '@/lib/domain/day';
import type { PublicMethodology } from '@/lib/domain/outside/measures/methodology';
import type { PublicMeasure } from '@/lib/domain/outside/snapshot';
import { MethodologyFacts } from './methodology-facts';
import { MethodologyText } from './methodology-text';
import { describeEarlier, describeVersion } from './methodology-words';

type MethodologyOutsideProps = { measure: PublicMeasure; methodology: PublicMethodology; asAt: Day };

/** How a measure is counted, as it is read outside the office: the approved words, and what the record knows. */
export function MethodologyOutside({ measure, methodology, asAt }: MethodologyOutsideProps) {
  const [newest, ...earlier] = methodology.versions;
  return (
    <>
      <h2 className="govuk-heading-m">In words</h2>
      <p className="govuk-body">{describeVersion(newest)}</p>
      {newest && <MethodologyText words={newest.words} />}
      {earlier.map((version) => (
        <Details key={version.number} summary={describeEarlier(version)}>
          <MethodologyText words={version.words} />
        </Details>
      ))}
      <h2 className="govuk-heading-m">From the record</h2>
      <MethodologyFacts measure={measure} asAt={asAt} />
    </>
  );
}
