import { describe, expect, test } from 'vitest';
import { PROMISE_STATES } from '@/lib/domain/promises/promise';
import { EVIDENCE_STRENGTHS, PROVENANCES } from '@/lib/domain/evidence/evidence';
import { ASSURANCE_LABELS, FINDING_LABELS, FORCE_LABELS } from '@/lib/domain/recommendations/dials';
import { STANDING_LABELS } from '@/lib/domain/recommendations/standing';
import { isText } from '@/lib/publishing/rendered-file';
import { renderRecords } from '../../support/rendered-site';
import { firstRecords, laterRecords } from '../../support/snapshot-fixture';
import { takeSnapshot } from '@/tests/support/covered';

const first = await renderRecords(firstRecords());
const later = await renderRecords(laterRecords());
const isPage = ({ contentType }: { contentType: string }) => contentType.startsWith('text/html');
const pages = [...first, ...later].filter(isText).filter(isPage);

function bodyOf(files: typeof first, path: string): string {
  const file = files.find((candidate) => candidate.path === path);
  if (!file || !isText(file)) throw new Error(`There is no ${path} to read`);
  return file.body;
}

/** What a person reads: no tags, entities as characters, one space between words. */
function textOf(html: string): string {
  return html
    .replace(/<(script|style|title)[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;/g, '’')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

const recommendation = (ref: string) => `/inspections/2021-phase-one/recommendations/${ref}`;

describe('every page', () => {
  test('there are pages for all eight recommendations and all measures', () => {
    const paths = first.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['1', '2', '3', '4', '5', '6', '7', '12'].map(recommendation)),
    );
    const { measures } = takeSnapshot(firstRecords());
    expect(measures.length).toBeGreaterThan(50);
    expect(paths).toEqual(expect.arrayContaining(measures.map(({ ref }) => `/measures/${ref}`)));
  });

  test('has one main heading, one main part, British English and the doctype', () => {
    for (const { path, body } of pages) {
      expect(body.match(/<h1\b/g), path).toHaveLength(1);
      expect(body.match(/<main\b/g), path).toHaveLength(1);
      expect(body.startsWith('<!doctype html><html lang="en-GB"'), path).toBe(true);
    }
  });

  test('leaves a space between a link or an address and the word after it', () => {
    for (const { path, body } of pages) expect(body, path).not.toMatch(/<\/(a|strong|em|code|span)>[a-z]/);
  });

  test('has headings that never step over a level', () => {
    for (const { path, body } of pages) {
      const levels = [...body.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
      levels.forEach((level, index) => {
        expect(level - (levels[index - 1] ?? 0), `${path}: heading ${index + 1}`).toBeLessThanOrEqual(1);
      });
    }
  });

  test('has no script, no inline style, no event handler and no frame', () => {
    for (const { path, body } of pages) {
      expect(body, path).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|<iframe|<form|<base/i);
    }
  });

  test('has the way out first, before anything else that can be reached', () => {
    for (const { path, body } of pages) {
      const [link] = /<(a|button|input|summary)\b[^>]*>/.exec(body) ?? [];
      expect(link, path).toMatch(/href="https:\/\/www\.bbc\.co\.uk\/weather"/);
      expect(link, path).toMatch(/rel="nofollow noreferrer"/);
    }
  });

  test('has a title of three parts, and no address or title says what the site is about', () => {
    for (const { path, body } of pages) {
      const title = /<title>(.*?)<\/title>/.exec(body)?.[1];
      expect(title, path).toMatch(/^[^–]+ – Inspection response tracker – Avon and Somerset OPCC$/);
      expect(`${path} ${title}`.toLowerCase()).not.toContain('rape');
    }
    for (const { path } of [...first, ...later]) expect(path.toLowerCase()).not.toContain('rape');
  });

  test('sends no referrer, lets search engines quote nothing, and loads nothing from elsewhere', () => {
    for (const { path, body } of pages) {
      expect(body, path).toContain('<meta name="referrer" content="no-referrer"/>');
      expect(body, path).toContain('nosnippet');
      expect(body.match(/<(?:link|img|source)\b[^>]*(?:href|src)="(?:https?:)?\/\//g), path).toBeNull();
    }
  });

  test('has a calm note on top and all the ways on below', () => {
    for (const { path, body } of pages) {
      expect(textOf(body), path).toContain(
        'You can get support at any time, whether or not you report to the police.',
      );
      const footer = /<footer.*<\/footer>/s.exec(body)?.[0] ?? '';
      for (const words of ['Get support', 'Stay safe online', 'Privacy', 'Accessibility', 'Get the data']) {
        expect(footer, path).toContain(words);
      }
    }
  });

  test('says which edition it is and never when it was published', () => {
    expect(textOf(bodyOf(later, '/about'))).toContain('Edition 2 · as at 24 November 2026');
    for (const { path, body } of pages) expect(body, path).not.toMatch(/\d{2}:\d{2}:\d{2}/);
  });

  test('of edition 1 of a trial tells the reader on each page that nobody approved it', () => {
    for (const { path, body } of first.filter(isText).filter(isPage)) {
      const footer = /<footer.*<\/footer>/s.exec(body)?.[0] ?? '';
      const notice = 'Published automatically when this trial was set up. Nobody has approved it.';
      expect(textOf(footer), path).toContain(notice);
    }
  });

  test('of a later edition does not tell the reader that nobody approved it', () => {
    for (const { path, body } of later.filter(isText).filter(isPage))
      expect(textOf(body), path).not.toContain('Nobody has approved it');
  });

  test('has no id twice', () => {
    for (const { path, body } of pages) {
      const ids = [...body.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        path,
      ).toEqual([]);
    }
  });
});

describe('links', () => {
  test.each([
    ['the first edition', first],
    ['a later edition', later],
  ])(
    'in %s are relative and lead to a file of the edition, also to the right place in it',
    (_name, files) => {
      // The manifest is made after the pages, from their hashes.
      const known = new Set([...files.map(({ path }) => path), '/edition.json']);
      for (const { path, body } of files.filter(isText).filter(isPage)) {
        for (const [, link = ''] of body.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
          if (/^(https?:|tel:|mailto:)/.test(link)) continue;
          expect(link.startsWith('/'), `${path} links to ${link}`).toBe(false);
          const { pathname, hash } = new URL(link, `https://example.org${path}`);
          expect(known.has(pathname), `${path} links to ${link}`).toBe(true);
          if (hash !== '' && hash !== '#main-content') {
            expect(bodyOf(files, pathname), `${path} links to ${link}`).toContain(`id="${hash.slice(1)}"`);
          }
        }
      }
    },
  );
});

describe('what a reader is told about approval', () => {
  const sitePage = (files: typeof first, path: string) => textOf(bodyOf(files, path));

  test('edition 1 of a trial claims no second person, and says from which edition on there is one', () => {
    expect(sitePage(first, '/about')).toContain(
      'This edition was published automatically when this trial was set up. Nobody has approved it. From edition 2 on, nothing is published until a second person has approved it. We do not change an edition after we publish it.',
    );
    expect(sitePage(first, '/how-we-judge')).toContain(
      'This site is published in numbered editions. Edition 1 was published automatically when this trial was set up. Nobody has approved it. From edition 2 on, one person prepares each edition and a second person approves it. Once published, an edition does not change.',
    );
    expect(sitePage(first, '/')).toContain(
      'what changed in this edition Published automatically when this trial was set up. Nobody has approved it.',
    );
  });

  test('edition 2 of a trial names edition 1 as the exception', () => {
    expect(sitePage(later, '/about')).toContain(
      'Nothing is published until a second person has approved it. Edition 1 is the exception: it was published automatically when this trial was set up, and nobody approved it. We do not change an edition after we publish it.',
    );
    expect(sitePage(later, '/how-we-judge')).toContain(
      'From edition 2 on, one person prepares each edition and a second person approves it. Edition 1 was published automatically when this trial was set up, and nobody approved it. Once published, an edition does not change.',
    );
  });

  test('an office with no trial behind it is told of no exception', async () => {
    const files = await renderRecords({ ...laterRecords(), unapprovedEdition: null });
    expect(sitePage(files, '/about')).toContain(
      'Nothing is published until a second person has approved it. We do not change an edition after we publish it.',
    );
    expect(sitePage(files, '/how-we-judge')).toContain(
      'This site is published in numbered editions. One person prepares each edition and a second person approves it. Once published, an edition does not change.',
    );
    for (const { path, body } of files.filter(isText).filter(isPage))
      expect(textOf(body), path).not.toMatch(/automatically|nobody approved/i);
  });

  test('no page of edition 1 says that a person approved what is published', () => {
    for (const { path, body } of first.filter(isText).filter(isPage)) {
      const claims =
        textOf(body)
          .replace(/From edition 2 on, [^.]*\./g, '')
          .match(/[^.]*\bapprove[sd]?\b[^.]*\./g) ?? [];
      for (const claim of claims)
        expect(claim, path).toMatch(/Nobody (in the office )?has approved (it|any words on how [a-z ]+)\./);
    }
  });

  test('a program that reads the data of edition 1 is told as well', () => {
    expect(bodyOf(first, '/data/recommendations.json')).toContain('"unapprovedEdition": 1');
  });
});

describe('a recommendation nobody has assessed', () => {
  const text = textOf(bodyOf(first, recommendation('5')));

  test('says so plainly and invents no status', () => {
    expect(text).toContain('Not yet assessed None of the 5 parts for our area has been assessed.');
    expect(text.match(/We have not assessed this part yet\. No date has been set\./g)).toHaveLength(5);
    const { verified, 'reported-complete': reported, 'in-progress': begun } = STANDING_LABELS;
    const claims = [...Object.values(FORCE_LABELS), verified, reported, begun];
    for (const label of [...claims, 'Partly met', 'Not met', 'Kept', 'Late']) {
      expect(text).not.toContain(label);
    }
  });

  test('shows the inspectors’ words and the response word for word', () => {
    const snapshot = takeSnapshot(firstRecords());
    for (const { ref, text: asked, responses } of snapshot.recommendations) {
      const page = textOf(bodyOf(first, recommendation(ref)).replace(/<sup.*?<\/sup>/gs, ''));
      const words = [asked, ...responses.map((response) => response.text)].join('\n');
      const letters = (some: string) => some.replace(/[^\p{L}\p{N}]/gu, '');
      const lines = words.split('\n').filter((line) => line.trim() !== '');
      for (const line of lines) expect(letters(page)).toContain(letters(line));
    }
  });

  test('marks what is only a draft reading', () => {
    expect(text.match(/Draft: we have not confirmed this wording yet/g)).toHaveLength(2);
    expect(textOf(bodyOf(later, recommendation('5')))).not.toContain('draft reading');
  });

  test('shows a part for a national body as waiting, and does not count it', () => {
    const third = textOf(bodyOf(first, recommendation('3')));
    expect(third).toContain('The 1 part for our area has not been assessed. 1 part is for a national body.');
    expect(third).toContain('Part 3b Waiting on national action');
  });
});

describe('a recommendation that has been assessed', () => {
  test('keeps the three judgements apart, with the reason', () => {
    const text = textOf(bodyOf(later, recommendation('4')));
    expect(text).toContain('Part 4b Complete – verified');
    expect(text).toContain('What the force says Complete Since 12 June 2026.');
    expect(text).toContain('What we found Verified Since 12 June 2026.');
    expect(text).toContain('How sure we are Tested by the office (dip sample or observation)');
    expect(text).toContain('Why we found this We read the minutes of six meetings.');
  });

  test('says so where what is reported and what was found do not agree', () => {
    expect(textOf(bodyOf(later, recommendation('5')))).toContain('Conflicting evidence:');
    expect(textOf(bodyOf(later, recommendation('4')))).not.toContain('Conflicting evidence');
  });

  test('tells its history newest first, as changes', () => {
    const text = textOf(bodyOf(later, recommendation('4')));
    const history = text.slice(text.indexOf('What has happened so far'));
    const inOrder = [
      'Part 4b: the force says “Complete”, no longer “In progress”, and we found “Verified”, no longer “Partly met”',
      'Part 4a: the force says “Complete”, and we found “Under review”',
      'Part 4b: the force says “In progress”, and we found “Partly met”',
      'We responded 17 September 2021',
      'Inspectors published this recommendation 16 July 2021',
    ];
    const places = inOrder.map((words) => history.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('a part that something newer replaced says what, with a link to it, and why', () => {
    const html = bodyOf(later, recommendation('7'));
    expect(html).toContain('href="https://www.example.org/training"');
    expect(textOf(html)).toContain('Replaced by The new national training for first responders');
    expect(textOf(html)).toContain('Why it was replaced The training was replaced nationally.');
  });

  test('shows public evidence, and only counts the rest', () => {
    const text = textOf(bodyOf(later, recommendation('4')));
    expect(text).toContain('Published evaluation');
    expect(text).toContain('We hold 1 more record that we do not publish.');
    expect(text).not.toContain('A sample of cases');
  });

  test('shows how each promise stands, and says when its date has passed', () => {
    const text = textOf(bodyOf(later, recommendation('1')));
    expect(text).toContain('Kept Last checked 1 May 2026');
    expect(text).toContain('Late The date has passed. Last checked 1 May 2026');
  });

  test('names the dates to come, soonest first', () => {
    const text = textOf(bodyOf(later, recommendation('4')));
    const next = text.slice(text.indexOf('What happens next'));
    expect(next.indexOf('15 February 2027')).toBeLessThan(next.indexOf('1 March 2027'));
  });

  test('can be cited, with an address that stays', () => {
    expect(textOf(bodyOf(later, recommendation('4')))).toContain(
      '/editions/2/inspections/2021-phase-one/recommendations/4',
    );
  });
});

describe('the other pages', () => {
  test('the overview adds up: 21 parts, as many as the words below the bar say', () => {
    const text = textOf(bodyOf(later, '/'));
    expect(text).toContain('21 parts in');
    const key = text.slice(text.indexOf('21 parts in'), text.indexOf('“Not yet assessed” means'));
    const counts = [...key.matchAll(/(\d+) (complete|action|evidence|in progress|not|superseded|waiting)/g)];
    expect(counts.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(21);
  });

  test('the response gives the dates of the law as facts, and no verdict', () => {
    const text = textOf(bodyOf(first, '/inspections/2021-phase-one'));
    expect(text).toContain('16 July 2021. This is day 1.');
    expect(text).toContain('9 September 2021. This is day 56');
    expect(text).toContain('17 September 2021. This is day 64.');
    expect(text).not.toMatch(/\b(late|overdue|breach|missed|unlawful)\b/i);
  });

  test('“How we judge” explains every word of every list', () => {
    const text = textOf(bodyOf(first, '/how-we-judge'));
    const lists = [
      FORCE_LABELS,
      FINDING_LABELS,
      STANDING_LABELS,
      ASSURANCE_LABELS,
      EVIDENCE_STRENGTHS,
      PROVENANCES,
      PROMISE_STATES,
    ];
    for (const label of lists.flatMap((list) => Object.values(list))) expect(text).toContain(label);
  });

  test('a measure without figures says so and draws nothing', () => {
    const html = bodyOf(first, '/measures/5.4');
    expect(textOf(html)).toContain('No figures supplied yet');
    expect(html).not.toContain('<svg');
  });

  test('a measure with figures has a table for every chart, and its source and licence', () => {
    const html = bodyOf(first, '/measures/C.1');
    expect(html.match(/<svg/g)).toHaveLength(2);
    expect(html.match(/<table/g)).toHaveLength(2);
    expect(textOf(html)).toContain('Open Government Licence v3.0');
    expect(textOf(html)).toContain('January to March 2026');
  });

  test('a reader of old figures meets the newest first, with the year they ended and the decimals of their source', () => {
    const headline =
      'Figures ended in 2006. Detection rate for rape, 1998 to 2006: 22% in 2005 to 2006; it was 18%';
    expect(textOf(bodyOf(first, '/measures'))).toContain(headline);
    const page = textOf(bodyOf(first, '/measures/C.9'));
    expect(page).toContain(headline);
    expect(page.indexOf(headline)).toBeLessThan(page.indexOf('86% in 1997'));
    expect(page).not.toContain('86.0%');
    expect(textOf(bodyOf(first, '/measures/4.5'))).toContain(
      '107.68 days in 2018 to 2019; it was 52.70 days',
    );
  });

  test('figures that ended over 2 years ago are not among those of the overview', () => {
    const overview = textOf(bodyOf(first, '/'));
    expect(overview).toContain('2.8% in the year ending March 2025');
    expect(overview).not.toContain('Figures ended in');
  });

  test('a recommendation shows the figures about its subject first, says how old they are, and folds all crime', () => {
    const html = bodyOf(first, '/inspections/2021-phase-one/recommendations/3');
    const page = textOf(html);
    const places = [
      'Figures ended in 2019. Rape outcomes of type 16 (suspect identified, victim does not support action)',
      'We cannot tell yet. There are 8 figures. We need at least 12.',
      'We have no figures after 31 March 2019. Who holds them: Home Office open data, and Avon and Somerset Police.',
      'C.2 Charges for all sexual offences',
      'Background: figures for all crime',
      'C.1 Charge rate for all crime',
    ].map((words) => page.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(html).toMatch(/<details[^>]*>(?:(?!<\/details>)[^])*C\.1 Charge rate for all crime/);
    expect(page).not.toMatch(/\blatest\b/i);
  });

  test('a measure that can be compared leads to all forces, a page for each year, without a script', () => {
    const measurePage = bodyOf(first, '/measures/3.1');
    expect(textOf(measurePage)).toContain(
      'In 2018 to 2019: Avon and Somerset 543 of 1,512 (35.9%); 42 forces together 21,158 of 59,936 (35.3%).',
    );
    expect(measurePage).toContain('href="3.1/forces/2018"');
    // Other forces are on the page of the comparison alone.
    expect(textOf(measurePage)).not.toContain('Hertfordshire');
    const html = bodyOf(first, '/measures/3.1/forces/2018');
    const page = textOf(html);
    expect(page).toContain('How does our force compare?');
    expect(page).toContain('2018 to 2019: Avon and Somerset 35.9%, 543 of 1,512. 42 forces together: 35.3%');
    expect(page).toContain('Avon and Somerset is within the usual range for a force of its size.');
    expect(page).toContain('their squared distances from the average are 7.8 times as large');
    expect(page).toContain('The City of London is left out');
    expect(html).toContain('href="2017"');
    expect(html.match(/<tr/g)).toHaveLength(43);
    expect(html).not.toContain('<script');
    expect(bodyOf(first, '/measures/3.1/forces/2017')).toContain('href="2018"');
    for (const said of [page, textOf(bodyOf(first, '/measures/3.1/forces/2017'))])
      expect(said.replace(/better or worse/g, '')).not.toMatch(
        /\b(better|worse|best|worst|rank|top|bottom)\b/i,
      );
  });

  test('a support line that nobody has checked says so', () => {
    expect(textOf(bodyOf(first, '/get-support'))).toContain('Not yet checked by this office');
    expect(textOf(bodyOf(later, '/get-support'))).toContain('Last checked 2 November 2026');
  });

  test('the accessibility statement holds what regulation 8 asks for', () => {
    const text = textOf(bodyOf(later, '/accessibility'));
    for (const words of [
      'partially compliant',
      'What may not be accessible',
      'If you need something in another form',
      'office@example.org',
      'The Equality and Human Rights Commission enforces',
      'prepared on 24 November 2026',
      'We last reviewed it on 3 November 2026',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('“Get the data” names every column that the files have', () => {
    const text = textOf(bodyOf(first, '/data'));
    for (const file of ['/data/recommendations.csv', '/data/measures.csv']) {
      const [header = ''] = bodyOf(first, file).split('\r\n');
      for (const column of header.split(',')) expect(text).toContain(` ${column} `);
    }
  });
});

test('“Get support” names specialist services first and the police last', () => {
  const headings = [...bodyOf(first, '/get-support').matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map(
    ([, text]) => text,
  );
  expect(headings.filter((text) => text !== 'Before you call or click').slice(0, 3)).toEqual([
    'Specialist services for rape and sexual abuse',
    'For children and young people',
    'The police',
  ]);
});

test('a link to a telephone number dials every digit that the reader sees, zeros too', () => {
  const support = bodyOf(first, '/get-support');
  const links = [...support.matchAll(/<a [^>]*href="tel:([^"]*)"[^>]*>([^<]*)<\/a>/g)];
  const shown = firstRecords().supportLines.flatMap(({ telephone }) => telephone ?? []);
  expect(links.map(([, , number]) => number).toSorted()).toEqual(
    shown.filter((number) => number !== '999').toSorted(),
  );
  expect(links.length).toBeGreaterThan(2);
  for (const [, dialled, number = ''] of links) expect(dialled).toBe(number.split(' ').join(''));
});
