import { Button } from '@/components/ui/button';
import { Checkboxes } from '@/components/ui/checkboxes';
import type { WallFigure } from '@/lib/domain/measures/measures-wall';
import { compareHref, type MeasuresHome } from '@/lib/domain/paths/measures';

type CompareChoiceProps = { figures: readonly WallFigure[]; most: number; home: MeasuresHome };

/** Too many figures were chosen: all of them are here, ticked, so that a person only unticks some. */
export function CompareChoice({ figures, most, home }: CompareChoiceProps) {
  return (
    <form action={compareHref(home)} method="get">
      <Checkboxes
        name="figure"
        label={`You chose ${figures.length} figures, and only ${most} fit side by side`}
        labelSize="m"
        hint={`Untick ${figures.length - most} or more.`}
        choices={figures.map(({ measure, group, model }) => ({
          value: group.id,
          text: `${measure.ref} ${model.title}`,
          hint: model.subtitle,
        }))}
        values={figures.map(({ group }) => group.id)}
      />
      <Button>Compare these figures</Button>
    </form>
  );
}
