import { beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { duringRequest } from '@/lib/data/request-under-way';
import { PERMISSIONS, ROLES, type SignedInActor } from '@/lib/domain/permissions';
import { Conflict, Refusal } from '@/lib/domain/refusal';
import { EMPTY_FORM } from '@/lib/schemas/form-state';
import { dateField } from '@/lib/schemas/fields/date-field';
import { NOTHING_MADE } from '@/lib/schemas/person';
import { isAgreed } from '@/tests/support/agreed-permissions';

const OFFICER: SignedInActor = { id: '1', name: 'An officer', role: 'officer' };
const edge = vi.hoisted(() => ({
  actor: null as unknown,
  refreshed: 0,
}));
vi.mock('@/lib/server/session/actor', () => ({
  currentActor: () =>
    edge.actor instanceof Error ? Promise.reject(edge.actor) : Promise.resolve(edge.actor),
  requireActorForHandler: () => Promise.resolve(edge.actor ?? new Response(null, { status: 401 })),
}));
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers()) }));
vi.mock('next/cache', () => ({
  refresh: () => {
    edge.refreshed += 1;
  },
}));
vi.mock('next/navigation', () => ({
  redirect: (address: string) => {
    throw new Error(`went to ${address}`);
  },
}));
const { declareForm, formAction } = await import('@/lib/server/request/form-action');
const { uploadHandler } = await import('@/lib/server/request/upload-handler');
const { madePasswordAction } = await import('@/lib/server/session/made-password-action');

const run =
  vi.fn<(actor: SignedInActor, input: { title: string; on: string }, now: Date) => Promise<string>>();

const declaration = declareForm({
  permission: 'evidence:file',
  schema: z.object({ title: z.string().trim().min(1, 'Enter a title'), on: dateField('date of the report') }),
  run,
  goTo: (input, id) => `/manage/evidence/${id}?title=${input.title}#top`,
  saved: 'evidence-filed',
});
const action = formAction(declaration);

function sent(fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  const filled = { title: ' Report ', 'on-day': '17', 'on-month': '9', 'on-year': '2021', ...fields };
  for (const [name, value] of Object.entries(filled)) form.append(name, value);
  return form;
}

beforeEach(() => {
  run.mockReset().mockResolvedValue('e1');
  edge.actor = OFFICER;
  edge.refreshed = 0;
});

const AWAY = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });

test.each(['when the sender is looked up', 'while it is saved'])(
  'a form keeps what was typed though the database is away %s',
  async (moment) => {
    if (moment === 'while it is saved') run.mockRejectedValue(AWAY);
    else edge.actor = AWAY;
    const { state, typed } = await duringRequest(async (request) => ({
      state: await action(EMPTY_FORM, sent({ title: 'Three weeks of work', password: 'a secret' })),
      typed: request.typed,
    }));
    expect(state.values.title).toBe('Three weeks of work');
    expect(state.errors).toEqual([
      {
        field: null,
        sentence:
          'The service cannot reach its records at the moment. What you typed is still here. Try again in a minute.',
      },
    ]);
    expect(typed.title).toBe('Three weeks of work');
    expect(typed).not.toHaveProperty('password');
  },
);

test('a form that is right is done by its sender, with a parsed date and the time, and then shown where it belongs, read again', async () => {
  await expect(action(EMPTY_FORM, sent())).rejects.toThrow(
    'went to /manage/evidence/e1?title=Report&saved=evidence-filed#top',
  );
  expect(run).toHaveBeenCalledExactlyOnceWith(
    OFFICER,
    { title: 'Report', on: '2021-09-17' },
    expect.any(Date),
  );
  expect(edge.refreshed).toBe(1);
});

test.each(['administrator', 'panel'] as const)(
  'a form of somebody with the role %s is refused before it is read',
  async (role) => {
    edge.actor = { ...OFFICER, role };
    const state = await action(EMPTY_FORM, sent({ title: '' }));
    expect(state.errors).toEqual([{ field: null, sentence: 'Your role does not let you do this.' }]);
    expect(run).not.toHaveBeenCalled();
  },
);

test('every permission of the table is asked for: only who has it passes', async () => {
  for (const permission of PERMISSIONS) {
    const guarded = formAction({
      permission,
      schema: z.object({}),
      run: () => Promise.resolve(null),
      goTo: () => '/',
      saved: 'evidence-filed',
    });
    for (const role of ROLES) {
      edge.actor = { ...OFFICER, role };
      const passed = await guarded(EMPTY_FORM, new FormData()).then(
        () => false,
        () => true,
      );
      expect([permission, role, passed]).toEqual([permission, role, isAgreed(role, permission)]);
    }
  }
});

test('whoever was signed out meanwhile keeps what they typed, and nothing is done', async () => {
  edge.actor = null;
  const state = await action(EMPTY_FORM, sent({ newPassword: 'secret' }));
  expect(state.values).toEqual({ title: ' Report ', 'on-day': '17', 'on-month': '9', 'on-year': '2021' });
  expect(state.errors[0]?.sentence).toContain('You have been signed out');
  expect(run).not.toHaveBeenCalled();
});

test('a form with mistakes comes back as it was typed, with one sentence for each field in the order of the form', async () => {
  const state = await action(EMPTY_FORM, sent({ title: ' ', 'on-month': '' }));
  expect(state.errors).toEqual([
    { field: 'title', sentence: 'Enter a title' },
    { field: 'on', sentence: 'Date of the report must include a month' },
  ]);
  expect(state.values).toMatchObject({ title: ' ', 'on-day': '17' });
  expect(edge.refreshed).toBe(0);
});

test('the office’s own “no” is shown at its field', async () => {
  run.mockRejectedValue(new Refusal('unusable-input', 'This report is filed already', 'title'));
  const state = await action(EMPTY_FORM, sent());
  expect(state.errors).toEqual([{ field: 'title', sentence: 'This report is filed already' }]);
  expect(state.conflict).toBeNull();
});

test('when somebody else saved first, the sender sees what is saved and keeps their own words', async () => {
  const current = { version: 3, saved: [{ label: 'Title', value: 'Theirs' }] };
  run.mockRejectedValue(new Conflict('Somebody else changed this.', current));
  const state = await action(EMPTY_FORM, sent());
  expect(state.conflict).toEqual(current);
  expect(state.values.title).toBe(' Report ');
});

test('a bug is nobody’s mistake: it goes on to the error page and the log', async () => {
  run.mockRejectedValue(new Error('connection lost'));
  await expect(action(EMPTY_FORM, sent())).rejects.toThrow('connection lost');
});

test('a password that was made is in the answer and in no address', async () => {
  edge.actor = { ...OFFICER, role: 'administrator' };
  const made = { name: 'Dana', email: 'dana@example.org', password: 'made-once', asked: null };
  const add = madePasswordAction({
    permission: 'person:manage',
    schema: z.object({}),
    run: () => Promise.resolve(made),
  });
  expect(await add(NOTHING_MADE, new FormData())).toEqual({ form: EMPTY_FORM, made });
  edge.actor = OFFICER;
  expect((await add(NOTHING_MADE, new FormData())).made).toBeNull();
});

test('words that may point to a person are asked about once, and saved when they are sent again', async () => {
  const title = 'Call her on 07700 900123';
  const asked = await action(EMPTY_FORM, sent({ title, 'words-looked-at': '' }));
  expect(asked.toCheck).toEqual([{ field: 'title', kind: 'telephone' }]);
  expect(asked.values['title']).toBe(title);
  expect(run).not.toHaveBeenCalled();
  await expect(action(EMPTY_FORM, sent({ title, 'words-looked-at': 'title:telephone' }))).rejects.toThrow(
    'went to /manage/evidence/e1',
  );
  expect(run).toHaveBeenCalledOnce();
});

test('a form that cannot ask about words is saved as it is', async () => {
  await expect(action(EMPTY_FORM, sent({ title: 'Call her on 07700 900123' }))).rejects.toThrow('went to');
});

describe('the door for scripts that say how much of a file has gone', () => {
  const upload = async (body: FormData | string) => {
    const answer = await uploadHandler(declaration)(
      new Request('http://localhost/api/uploads/x', { method: 'POST', body }),
    );
    return { status: answer.status, said: answer.status === 200 ? ((await answer.json()) as unknown) : null };
  };

  test('goes the same road as the form, and says where to go', async () => {
    expect(await upload(sent())).toEqual({
      status: 200,
      said: { goTo: '/manage/evidence/e1?title=Report&saved=evidence-filed#top' },
    });
    expect(run).toHaveBeenCalledOnce();
  });

  test('says what the form shows when it is not saved', async () => {
    const { said } = await upload(sent({ title: '' }));
    expect(said).toMatchObject({ state: { errors: [{ field: 'title', sentence: 'Enter a title' }] } });
    expect(run).not.toHaveBeenCalled();
  });

  test('is closed to who is not signed in, and takes nothing but a form', async () => {
    expect((await upload('no form')).status).toBe(400);
    edge.actor = null;
    expect((await upload(sent())).status).toBe(401);
    expect(run).not.toHaveBeenCalled();
  });
});
