import type { ChartModel } from '@/lib/domain/chart/chart-types';
import { ILLUSTRATIVE } from '@/lib/domain/chart/chart-words';
import { type ChartLayout, textWidth, xPixel } from './drawing/chart-layout';
import { markLabels, signalLabels } from './table/signal-labels';

type WordsProps = { model: ChartModel; layout: ChartLayout };

function EndLabels({ layout }: Pick<WordsProps, 'layout'>) {
  const { plot, text, endLabels } = layout;
  const row = text * 1.15;
  return endLabels.map(({ y, rows, tone }) =>
    rows.map((words, index) => (
      <text
        key={`${tone} ${words} ${y}`}
        x={plot.left + plot.width + 10}
        y={y + (index - (rows.length - 1) / 2) * row + text * 0.35}
        fontWeight={tone === 'figure' ? 700 : undefined}
      >
        {words}
      </text>
    )),
  );
}

/** Letters above the plot stand for the annotations written out below the chart; neighbours take turns in height. */
function AnnotationLetters({ model, layout }: WordsProps) {
  const { plot, text } = layout;
  return model.annotations.map(({ letter, x }, index) => {
    const before = model.annotations[index - 1];
    const close = before && xPixel(model, plot, x) - xPixel(model, plot, before.x) < text * 1.2;
    const y = plot.top - 6 + (close && index % 2 === 1 ? text : 0);
    return (
      <text
        key={letter}
        className="tc-halo"
        x={xPixel(model, plot, x)}
        y={y}
        textAnchor="middle"
        fontWeight={700}
      >
        {letter}
      </text>
    );
  });
}

function Marks({ model, layout }: WordsProps) {
  return markLabels(model, layout).map(({ x, y, text }) => (
    <text key={`${x} ${text}`} className="tc-halo" x={x} y={y} textAnchor="middle" fontSize={layout.text - 2}>
      {text}
    </text>
  ));
}

function ShadeLabels({ model, layout }: WordsProps) {
  const { plot, text } = layout;
  return model.immature.map(({ from, to, words }) => {
    const [left, right] = [xPixel(model, plot, from), xPixel(model, plot, to)];
    const isLast = right > plot.left + plot.width - 1;
    if (right - left < textWidth(words, text) && !isLast) return null;
    return (
      <text key={from} className="tc-halo" x={right - 4} y={plot.top + text} textAnchor="end">
        {words}
      </text>
    );
  });
}

/** All the words on the sheet but the axes: line ends, names of what stands out, letters, marks. */
export function ChartWords({ model, layout }: WordsProps) {
  return (
    <g className="tc-words" fill="currentColor" fontSize={layout.text}>
      <ShadeLabels model={model} layout={layout} />
      {signalLabels(model, layout).map(({ x, y, text }) => (
        <text key={`${text} ${x}`} className="tc-halo" x={x} y={y} textAnchor="middle">
          {text}
        </text>
      ))}
      <AnnotationLetters model={model} layout={layout} />
      <Marks model={model} layout={layout} />
      <EndLabels layout={layout} />
      {model.illustrative && (
        <text className="tc-halo" x={layout.plot.left} y={layout.text} fontWeight={700}>
          {ILLUSTRATIVE}
        </text>
      )}
    </g>
  );
}
