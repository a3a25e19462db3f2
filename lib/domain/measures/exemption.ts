import { type Day, formatDay } from '@/lib/domain/day';

/** That an approver has read the very figures of a series on their publisher's page. */
export type Exemption = { address: string; place: string; readOn: Day; readBy: string };

/** A series with what is said of its figures having been published elsewhere. */
export type SeriesAndExemption = {
  measure: string;
  slug: string;
  title: string;
  figures: number;
  /** The publisher's address that came with the service; null without one, or where figures were added since. */
  shippedAddress: string | null;
  /** What an approver has said; null where nobody has, or where it was ended. */
  exemption: Exemption | null;
  /** False where figures were added after an approver read them: then it says nothing any more. */
  holds: boolean;
  /** True where small counts of the series are shown now. */
  isExempt: boolean;
};

/** How the figures of a series are treated, and why, in a sentence. */
export function describeExemption({
  exemption,
  holds,
  shippedAddress,
  isExempt,
}: SeriesAndExemption): string {
  if (exemption && holds)
    return `Shown as published, small counts too. ${exemption.readBy} read these figures on ${formatDay(exemption.readOn)} at ${exemption.address} (${exemption.place}).`;
  if (exemption)
    return `Small counts are hidden. Figures were added after ${exemption.readBy} read them on ${formatDay(exemption.readOn)}.`;
  if (shippedAddress === null)
    return 'Small counts are hidden. Nobody has read these figures on an official page.';
  return isExempt
    ? `Shown as published, small counts too, because this is a trial. The figures came with this service, from ${shippedAddress}.`
    : `Small counts are hidden until an approver has read these figures at ${shippedAddress}.`;
}

/** What the checklist of an edition says of figures whose small counts it shows. */
export function exemptionsInWords(series: readonly SeriesAndExemption[]): string[] {
  const exempt = series.filter(({ isExempt }) => isExempt);
  const read = exempt.flatMap(({ measure, title, exemption, holds }) =>
    exemption && holds
      ? [
          `Measure ${measure}, “${title}”: shown as published, small counts too. ${exemption.readBy} read these figures on ${formatDay(exemption.readOn)} at ${exemption.address} (${exemption.place}).`,
        ]
      : [],
  );
  const others = exempt.length - read.length;
  if (others === 0) return read;
  const sets = others === 1 ? '1 set of figures' : `${others} sets of figures`;
  return [
    ...read,
    `Shown as published, small counts too, because this is a trial: ${sets} that came with this service. Nobody in this office has read them on their official pages.`,
  ];
}
