import { recommendationsOf } from '@/lib/domain/outside/inspections';
import type { EditionInspection, Snapshot } from '@/lib/domain/outside/snapshot';
import { FirstLook } from './first-look';

/** What each response answers, under the name of its inspection where there are several. */
export function FirstLooks({ snapshot }: { snapshot: Snapshot }) {
  const answered = snapshot.inspections.filter(({ document }) => (document?.answers.length ?? 0) > 0);
  if (answered.length === 0) return null;
  return (
    <section id="first-look" className="site-section">
      <h2 className="govuk-heading-m">
        What the {answered.length === 1 ? 'response answers' : 'responses answer'}
      </h2>
      {answered.map((inspection) => (
        <FirstLookOf key={inspection.slug} {...{ snapshot, inspection }} isNamed={answered.length > 1} />
      ))}
    </section>
  );
}

type FirstLookOfProps = { snapshot: Snapshot; inspection: EditionInspection; isNamed: boolean };

function FirstLookOf({ snapshot, inspection, isNamed }: FirstLookOfProps) {
  const { document, shortTitle } = inspection;
  if (!document) return null;
  return (
    <>
      {isNamed && <h3 className="govuk-heading-s">{shortTitle}</h3>}
      <FirstLook document={document} recommendations={recommendationsOf(snapshot, inspection)} />
    </>
  );
}
