const WITH_ARTICLE = /^(?:Office of|Police and Crime|Police, Fire and Crime|Mayor)\b|\bPF?CC$/;

/** "the Office of the Police and Crime Commissioner", "the Devon & Cornwall PCC": a name as it reads inside a sentence. */
export function inSentence(name: string): string {
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}
