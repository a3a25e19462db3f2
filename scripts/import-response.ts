// `npm run import -- <file>`: shows what a response document holds; with --apply, saves it.
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { PlainProblem } from '@/lib/config/plain-problem';
import { closeDatabase, openDatabase } from '@/lib/data/database';
import { readOffice } from '@/lib/data/office/office';
import { SLUG } from '@/lib/domain/address-parts';
import { SERVICE_ACTOR } from '@/lib/domain/audit-event';
import { type Day, parseDay } from '@/lib/domain/day';
import { Refusal } from '@/lib/domain/refusal';
import { describeDocument } from '@/lib/importing/document/describe-document';
import { readResponseDocument } from '@/lib/importing/document/response-document';
import { LARGEST_DOCUMENT, readDocumentFile } from '@/lib/importing/document/files/read-document-file';
import { readLocalFile } from '@/lib/importing/read-local-file';
import { importResponse } from '@/lib/services/inspections/import-response';
import { runWithDatabase } from './with-database';

const USAGE = `npm run import -- <file>            shows what was found, and saves nothing
                                  (.docx, .pdf, .html, .txt or .md)
npm run import -- <file> --apply    saves it in one transaction; needs also
  --slug 2022-phase-two             its address: letters, digits and hyphens, and nothing of the subject
  --title "Joint inspection 2022"   its short, neutral name
  --body another-office             whose response it is, where it is not this office’s
  --inspectorates "HMICFRS"         who inspected
  --published 2022-02-25 --responded 2022-04-01   where the document does not say`;

function readArguments() {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({
      allowPositionals: true,
      options: {
        apply: { type: 'boolean', default: false },
        slug: text,
        title: text,
        body: text,
        inspectorates: text,
        published: text,
        responded: text,
      },
    });
  } catch {
    throw new Refusal('unusable-input', USAGE);
  }
}

function dayOf(option: string, text: string | undefined): Day | null {
  if (text === undefined) return null;
  const day = parseDay(text);
  if (!day)
    throw new Refusal('unusable-input', `--${option} is “${text}”, but must be a day such as 2021-07-16.`);
  return day;
}

async function run(): Promise<void> {
  const { values, positionals } = readArguments();
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new Refusal('unusable-input', USAGE);
  const { text, furniture } = await readDocumentFile(await readLocalFile(path, LARGEST_DOCUMENT));
  const document = readResponseDocument(text);
  for (const line of describeDocument(document, furniture)) console.log(line);
  if (!values.apply) return;

  const { slug, title, body, inspectorates } = values;
  if (!slug || !title || !inspectorates) throw new Refusal('unusable-input', `To save, say more:\n${USAGE}`);
  if (!SLUG.test(slug) || /rape/i.test(`${slug} ${title}`)) {
    throw new Refusal(
      'unusable-input',
      '--slug and --title must be neutral (other people read browser histories), and --slug may hold only small letters, digits and hyphens.',
    );
  }
  const plan = {
    slug,
    shortTitle: title,
    inspectorates,
    publishedOn: dayOf('published', values.published),
    respondedOn: dayOf('responded', values.responded),
  };
  await runWithDatabase(async ({ urls }) => {
    openDatabase(urls.owner);
    try {
      const bodySlug = body ?? (await readOffice())?.slug;
      if (bodySlug === undefined)
        throw new Refusal(
          'not-allowed',
          'The office has no name yet. An administrator gives it one on the page “Office”.',
        );
      const input = { document, text, fileName: basename(path), plan: { ...plan, bodySlug } };
      await importResponse(SERVICE_ACTOR, input, new Date());
      console.log(`Saved as ${slug}.`);
    } catch (error) {
      throw error instanceof Refusal ? new PlainProblem(error.sentence) : error;
    } finally {
      await closeDatabase();
    }
  });
}

try {
  await run();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.sentence);
  process.exitCode = 1;
}
