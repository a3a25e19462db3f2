import { ButtonGroup, LinkButton } from '@/components/ui/button';
import { officeMeasureHref } from '@/lib/domain/paths/office';

/** The ways to bring figures of a measure in, for those who may. */
export function FigureActions({ measureRef }: { measureRef: string }) {
  return (
    <ButtonGroup>
      <LinkButton href={officeMeasureHref(measureRef, 'enter')}>Enter figures</LinkButton>
      <LinkButton href={officeMeasureHref(measureRef, 'import')} look="secondary">
        Upload a file of figures
      </LinkButton>
      <LinkButton href={officeMeasureHref(measureRef, 'request')} look="secondary">
        Ask for figures
      </LinkButton>
    </ButtonGroup>
  );
}
