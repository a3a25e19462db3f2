import type { ReactNode } from 'react';
import { WidePage } from './wide-page';

type TwoColumnProps = {
  before?: ReactNode;
  /** The page's heading, over both columns. */
  heading?: ReactNode;
  /** What stays beside the main column: the sections of this page, or the text being edited. */
  side: ReactNode;
  /** A quarter on the left or a third on the right. On a narrow screen it comes first, or last. */
  sideOn?: 'left' | 'right';
  children: ReactNode;
};

/** A page with something beside it. The reading order is the order on screen. */
export function TwoColumn({ before, heading, side, sideOn = 'left', children }: TwoColumnProps) {
  const [narrow, wide] = sideOn === 'left' ? ['one-quarter', 'three-quarters'] : ['one-third', 'two-thirds'];
  const beside = <div className={`govuk-grid-column-${narrow} app-side`}>{side}</div>;
  return (
    <WidePage before={before}>
      {heading}
      <div className="govuk-grid-row">
        {sideOn === 'left' && beside}
        <div className={`govuk-grid-column-${wide}`}>{children}</div>
        {sideOn === 'right' && beside}
      </div>
    </WidePage>
  );
}
