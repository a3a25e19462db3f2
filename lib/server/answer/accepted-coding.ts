/** True when an Accept-Encoding header allows `coding`: by name or by "*", and not with weight nought. */
export function accepts(header: string, coding: string): boolean {
  const weights = new Map(
    header.split(',').map((entry) => {
      const [name = '', ...parameters] = entry
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      return [name, weight === undefined ? 1 : Number(weight.slice(2))] as const;
    }),
  );
  return (weights.get(coding) ?? weights.get('*') ?? 0) > 0;
}
