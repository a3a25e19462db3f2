/** A drawing made beforehand, as text of an svg element: our own output, with every word in it escaped. */
export function StaticDrawing({ svg }: { svg: string }) {
  return <div className="trend-figure__static" dangerouslySetInnerHTML={{ __html: svg }} />;
}
