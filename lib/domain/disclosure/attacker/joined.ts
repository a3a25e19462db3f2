/** For each name the one name of its group: pairs are in one group, and so is whatever they are paired with. */
export function joined(
  names: readonly string[],
  pairs: readonly (readonly [string, string])[],
): Map<string, string> {
  const leads = new Map(names.map((name) => [name, name]));
  const leadOf = (name: string): string => {
    let lead = name;
    while ((leads.get(lead) ?? lead) !== lead) lead = leads.get(lead) ?? lead;
    return lead;
  };
  for (const [one, other] of pairs) leads.set(leadOf(one), leadOf(other));
  return new Map(names.map((name) => [name, leadOf(name)]));
}
