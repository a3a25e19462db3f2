import { ButtonGroup, LinkButton } from '@/components/ui/button';
import { measureHref } from './addresses';

/** The ways to bring figures of a measure in, for those who may. */
export function FigureActions({ measureRef }: { measureRef: string }) {
  const here = measureHref('/manage/measures', measureRef);
  return (
    <ButtonGroup>
      <LinkButton href={`${here}/enter`}>Enter figures</LinkButton>
      <LinkButton href={`${here}/import`} look="secondary">
        Load a file of figures
      </LinkButton>
      <LinkButton href={`${here}/request`} look="secondary">
        Ask for figures
      </LinkButton>
    </ButtonGroup>
  );
}
