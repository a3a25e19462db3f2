import { dayInLondon, formatDay } from '@/lib/domain/day';

/*
 * Pages that must work when there is no edition to take them from: plain HTML without a style sheet, with the way
 * out first, as on every page.
 */

const plainPage = (title: string, paragraphs: string) => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${title} – Inspection response tracker</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
</head>
<body>
<p><a href="https://www.bbc.co.uk/weather" rel="nofollow noreferrer">Exit this page</a></p>
<main>
<h1>${title}</h1>
${paragraphs}
<p>If you are in danger now, call 999. If you cannot speak, press 55 when you are asked to.</p>
</main>
</body>
</html>
`;

/** Shown while nothing has been published, or nothing could be loaded yet. */
export const NOT_PUBLISHED_TEXT = plainPage(
  'Nothing to show yet',
  '<p>Nothing has been published here yet, or the site is just starting. Please try again in a few minutes.</p>',
);

/** Shown for addresses so deep that no page of an edition can answer for them. */
export const NOT_FOUND_TEXT = plainPage('Page not found', '<p><a href="/">Go to the overview</a></p>');

/** Shown for a page of the signed-in service while that is away. */
export const NOT_ANSWERED_TEXT = plainPage(
  'This page is not available right now',
  `<p>Please try again in a few seconds.</p>
<p>If you were saving something, check whether it was saved before you send it again.</p>`,
);

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

type WithdrawnPlace = {
  edition: { number: number; on: string; reason: string };
  earlier: { number: number; address: string } | null;
};

/** Shown at each address of an edition that was withdrawn, and at the first address while no newer one is published. */
export function withdrawnText({ edition, earlier }: WithdrawnPlace): string {
  const { number, on, reason } = edition;
  const before = earlier
    ? `<p>Edition ${earlier.number} can still be read: <a href="${escaped(earlier.address)}">go to edition ${earlier.number}</a>. It may say what is not right any more.</p>`
    : '';
  return plainPage(
    'This page was withdrawn',
    `<p>Edition ${number} of this site was withdrawn on ${formatDay(dayInLondon(new Date(on)))}.</p>
<p>Why: ${escaped(reason)}</p>
${before}`,
  );
}
