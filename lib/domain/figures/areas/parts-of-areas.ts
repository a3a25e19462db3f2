const KIND =
  '(?:[Dd]istrict|[Bb]orough|[Cc]ouncil|[Uu]nitary [Aa]uthority|[Cc]ommunity [Ss]afety [Pp]artnership|CSP|BCU|LPA|[Ww]ard|[Nn]eighbourhood|[Cc]onstituency)\\b';
const WORD = "\\p{Lu}[\\p{L}'’-]+";
const NAME = `${WORD}(?:(?: (?:and|&|of|on|upon|the|with))* ${WORD})*`;
const BEFORE_KIND = new RegExp(`(${NAME}) (?:${KIND})`, 'gu');
const AFTER_KIND = new RegExp(`(?:${KIND}|[Cc]ity) of (${NAME})`, 'gu');

/** Words with a capital letter that begin a title and are part of no name. */
const NO_NAME =
  /^(?:local|authority|police|policing|force|area|home|office|crimes?|recorded|offences?|outcomes?|rapes?|sexual|figures?|tables?|data|by|each|every|all|per|the|in|for|and|of|&|total) ?/i;

function withoutTitleWords(name: string): string {
  let rest = name;
  while (NO_NAME.test(rest)) rest = rest.replace(NO_NAME, '');
  return rest;
}

/**
 * The districts, boroughs and other parts of an area that a title or the name of a sheet speaks of, by the word beside the
 * name: "Rape offences, Sedgemoor district", "Borough of Poole". A place without such a word is not known to be one.
 */
export function partsNamedIn(text: string): string[] {
  const found = [...text.matchAll(BEFORE_KIND), ...text.matchAll(AFTER_KIND)].map(([, name = '']) =>
    withoutTitleWords(name),
  );
  return [...new Set(found.filter((name) => name !== ''))];
}
