import { afterAll, beforeEach, expect, test } from 'vitest';
import { closeDatabase, database } from '@/lib/data/database';
import { findErasure, listErasures } from '@/lib/data/erasures/erasures';
import { listEvidenceFiles } from '@/lib/data/evidence/evidence-files';
import { stateOf } from '@/lib/domain/erasures/erasure';
import type { SignedInActor } from '@/lib/domain/permissions';
import { Refusal } from '@/lib/domain/refusal';
import { withClient } from '@/lib/hosting/postgres/roles';
import { askErasure, decideErasure, lookForFiles, lookForWords } from '@/lib/services/erasures/erase';
import { addEvidenceFile } from '@/lib/services/evidence/add-evidence-file';
import { fileEvidence } from '@/lib/services/evidence/file-evidence';
import { openEvidenceFile } from '@/lib/services/evidence/open-evidence-file';
import { fileOf, pdf } from '@/tests/support/evidence-files';
import { newEvidence, NOW, type Office, openOffice } from '@/tests/support/record-builders';
import { refusalOf } from '@/tests/support/refusals';

const WORDS = 'Perpetua Quillfeather';
const LOOKED = { now: NOW, fingerprint: 'ab'.repeat(32) };
const reason = 'The office was asked for this in writing.';
const agree = { decision: 'agree', reason } as const;

let office: Office;
let evidence: string;
beforeEach(async () => {
  await closeDatabase();
  office = await openOffice();
  evidence = await fileEvidence(
    office.people.officer,
    newEvidence({ description: `A letter about ${WORDS} and more` }),
    NOW,
  );
});
afterAll(closeDatabase);

const holds = async (): Promise<boolean> =>
  (await database().evidence.count({ where: { description: { contains: WORDS } } })) === 1;

const asked = async (by: SignedInActor): Promise<string> => {
  const id = await lookForWords(by, { words: WORDS, reason }, LOOKED);
  await askErasure(by, { id, step: 'ask' }, NOW);
  return id;
};

/** The same numbers in each run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    yield state / 4_294_967_296;
  }
}

test('whatever one person does, alone and in any order, the words stay', async () => {
  const everybody = Object.values(office.people);
  const random = numbers(20_261_130);
  const below = (most: number) => Math.floor(random.next().value * most);
  const done: Record<string, number> = {};
  for (const person of everybody) {
    for (let step = 0; step < 25; step += 1) {
      const known = (await listErasures(office.people.officer)).filter(
        ({ askedBy }) => askedBy.id === person.id,
      );
      const id = known[below(known.length)]?.id ?? evidence;
      const steps: Record<string, () => Promise<unknown>> = {
        look: () => lookForWords(person, { words: WORDS, reason }, LOOKED),
        ask: () => askErasure(person, { id, step: 'ask' }, NOW),
        'give up': () => askErasure(person, { id, step: 'give-up' }, NOW),
        agree: () => decideErasure(person, { id, ...agree }),
        'agree at the database': () =>
          database().$executeRaw`select decide_erasure(${id}::uuid, ${person.id}::uuid, true, ${reason})`,
        'write the decision down': () =>
          database()
            .$executeRaw`update erasure set agreed = true, decided_by = ${office.people.approver.id}::uuid`,
      };
      const name = Object.keys(steps)[below(Object.keys(steps).length)] ?? 'look';
      await steps[name]?.().then(
        () => (done[name] = (done[name] ?? 0) + 1),
        (error: unknown) => {
          const message = error instanceof Error ? error.message : String(error);
          if (!(error instanceof Refusal) && !/by 2 people|permission denied/.test(message)) throw error;
        },
      );
    }
    expect(await holds()).toBe(true);
  }
  expect((await listErasures(office.people.officer)).filter(({ decision }) => decision !== null)).toEqual([]);
  // It was tried in earnest: many were looked for, asked and given up.
  expect(Object.keys(done).toSorted()).toEqual(['ask', 'give up', 'look']);
  expect(Math.min(...Object.values(done))).toBeGreaterThan(2);
});

test('with a second person, who is an approver, the words go, and only their keyed hash stays', async () => {
  const id = await asked(office.people.approver);
  for (const other of [office.people.officer, office.people.administrator, office.people.panelMember]) {
    expect((await refusalOf(decideErasure(other, { id, ...agree }))).code).toBe('not-allowed');
  }
  expect(await holds()).toBe(true);
  await decideErasure(office.people.secondApprover, { id, ...agree });
  expect(await holds()).toBe(false);
  const kept = await findErasure(office.people.officer, id);
  expect(kept).toMatchObject({ words: null, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(kept && stateOf(kept)).toBe('done');
});

test('what is refused or given up stays in the record, and the words that were typed are forgotten', async () => {
  const refused = await asked(office.people.officer);
  await decideErasure(office.people.approver, { id: refused, decision: 'refuse', reason });
  const givenUp = await asked(office.people.officer);
  await askErasure(office.people.officer, { id: givenUp, step: 'give-up' }, NOW);
  expect(await holds()).toBe(true);
  expect((await listErasures(office.people.officer)).map(({ words }) => words)).toEqual([null, null]);
  expect((await refusalOf(decideErasure(office.people.approver, { id: givenUp, ...agree }))).code).toBe(
    'not-allowed',
  );
});

test('a form that was opened before is refused, so that it does not bring the words back', async () => {
  const before = await database().evidence.findUniqueOrThrow({ where: { id: evidence } });
  const id = await asked(office.people.officer);
  await decideErasure(office.people.approver, { id, ...agree });
  const after = await database().evidence.findUniqueOrThrow({ where: { id: evidence } });
  expect(after.version).toBeGreaterThan(before.version);
});

test('files of evidence go with their name; their hash stays, and whoever downloads one is told', async () => {
  const { officer, approver } = office.people;
  for (const name of ['Perpetua 1.pdf', 'Perpetua 2.pdf']) {
    await addEvidenceFile(officer, { id: evidence, file: fileOf(pdf('% a secret of somebody'), name) }, NOW);
  }
  const before = await listEvidenceFiles(officer, evidence);
  const edition = '00000000-0000-4000-8000-0000000000e1';
  await withClient(office.database.admin, async (client) => {
    await client.query('begin; set local session_replication_role = replica');
    await client.query(
      `insert into publication (id, body_id, number, state, dated_on, change_note) values ($1, (select body_id from inspection limit 1), 1, 'published', '2026-11-20', 'x')`,
      [edition],
    );
    await client.query(
      `insert into published.edition (id, body, at_root, number, hash, manifest, published_at) values ($1, 'office', true, 1, 'h', '{}', now())`,
      [edition],
    );
    await client.query(
      `insert into published.edition_file (edition_id, path, content_type, sha256, body)
        select $1, '/files/' || sha256 || '.pdf', 'application/pdf', sha256, body from evidence_file where revision = 1`,
      [edition],
    );
    await client.query('commit');
  });
  const id = await lookForFiles(officer, { id: evidence, reason }, NOW);
  await askErasure(officer, { id, step: 'ask' }, NOW);
  expect((await refusalOf(decideErasure(officer, { id, ...agree }))).code).toBe('not-allowed');
  await decideErasure(approver, { id, ...agree });

  const after = await listEvidenceFiles(officer, evidence);
  expect(after.map(({ sha256, size, scanState }) => ({ sha256, size, scanState }))).toEqual(
    before.map(({ sha256, size }) => ({ sha256, size, scanState: 'taken-out' })),
  );
  expect(after.every(({ fileName }) => fileName.startsWith('[Taken out on '))).toBe(true);
  const { rows } = await withClient(office.database.admin, (client) =>
    client.query('select max(length(body)) as bytes from evidence_file'),
  );
  expect(rows).toEqual([{ bytes: 0 }]);
  // An edition had the first of them: it is withdrawn in the same step.
  const published = await withClient(office.database.admin, (client) =>
    client.query(
      'select state, (select count(*)::int from published.edition_file) as files from publication',
    ),
  );
  expect(published.rows).toEqual([{ state: 'withdrawn', files: 0 }]);
  const told = await refusalOf(openEvidenceFile(approver, { id: after[0]?.id ?? '', isWarned: true }));
  expect(told.sentence).toContain('Two people took this file out of the record');
});
