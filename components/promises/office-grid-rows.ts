import type { GridRow } from '@/components/site/promises/grid-row';
import type { EvidenceRecord } from '@/lib/domain/evidence/evidence-record';
import { pickPromise } from '@/lib/domain/outside/promises';
import { promiseHref, promiseWorkHref, recommendationHref } from '@/lib/domain/paths/office';
import { isRegular } from '@/lib/domain/promises/occurrences';
import { type NumberedPromise, numberPromises } from '@/lib/domain/promises/promises-of';
import { placeOfHome, type PromisesHome } from './promise-page';

type Shown = { evidence: readonly EvidenceRecord[]; mayTell: boolean };

/** The regular promises of an inspection for the office, with the evidence that this person may see. */
export function officeGridRows(recommendations: readonly PromisesHome[], shown: Shown): GridRow[] {
  return recommendations.flatMap((home) =>
    numberPromises(home)
      .filter(({ cadence }) => isRegular(cadence))
      .map((promise) => toRow(home, promise, shown)),
  );
}

function toRow(home: PromisesHome, promise: NumberedPromise, { evidence, mayTell }: Shown): GridRow {
  const place = placeOfHome(home);
  const name = `Recommendation ${home.ref}, promise ${promise.number}`;
  const picked = pickPromise(promise, { shown: evidence, showsDrafts: true });
  if (!mayTell) return { name, href: `${recommendationHref(place)}#promises`, promise: picked };
  const work =
    promise.startsOn === null
      ? {
          href: promiseWorkHref(place, promise.id, 'edit'),
          text: `Say since when (promise ${promise.number})`,
        }
      : {
          href: promiseWorkHref(place, promise.id, 'periods'),
          text: `Record a period (promise ${promise.number})`,
        };
  return { name, href: promiseHref(place, promise.id), promise: picked, work };
}
