import type { ForcePoint } from '@/lib/domain/chart/funnel/funnel-types';
import { PLACE_WORDS } from '@/lib/domain/chart/funnel/funnel-words';
import { formatNumber } from '@/lib/domain/figure';
import { lineColour } from '@/components/trends/drawing/chart-colours';

/** Half the width of a mark, in pixels. */
const SIZE = { own: 7, other: 4 } as const;

type ForceMarkProps = { point: ForcePoint; cx: number; cy: number };

/** One force: our own a large dot, another a small one, and a square where it lies outside the limits. Its name shows on hover. */
export function ForceMark({ point, cx, cy }: ForceMarkProps) {
  const { isOwn, place, area, text, numerator, denominator } = point;
  const half = isOwn ? SIZE.own : SIZE.other;
  const look = {
    className: isOwn ? 'tc-own' : 'tc-force',
    fill: isOwn ? lineColour(0) : '#fff',
    stroke: isOwn ? '#fff' : lineColour(1),
    strokeWidth: isOwn ? 1 : 1.5,
  };
  const name = (
    <title>
      {`${area}: ${text}, ${formatNumber(numerator)} of ${formatNumber(denominator)}. ${PLACE_WORDS[place]}`}
    </title>
  );
  if (place === 'inside')
    return (
      <circle cx={cx} cy={cy} r={half} {...look}>
        {name}
      </circle>
    );
  return (
    <rect x={cx - half} y={cy - half} width={2 * half} height={2 * half} {...look}>
      {name}
    </rect>
  );
}
