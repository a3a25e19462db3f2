import { MarkingBanner } from '@/components/ui/marking-banner';

/** Stands on every page of a record that holds invented figures. On paper it is the first thing below the name. */
export function DemonstrationBanner() {
  return (
    <MarkingBanner mark="Demonstration" colour="orange">
      The figures on this page are illustrative, not real. Statuses, checks and evidence are invented as well.
    </MarkingBanner>
  );
}
