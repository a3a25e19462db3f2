import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { sendWithProgress } from '@/components/forms/send-with-progress';
import { describeProgress, UploadProgress } from '@/components/forms/upload-progress';

afterEach(() => vi.unstubAllGlobals());

test('a reader hears of an upload at each quarter, and of its end', () => {
  const parts = Array.from({ length: 101 }, (_part, index) => index / 100);
  expect([...new Set(parts.map(describeProgress))]).toEqual([
    'Sending the file: 0% sent.',
    'Sending the file: 25% sent.',
    'Sending the file: 50% sent.',
    'Sending the file: 75% sent.',
    'The file has arrived. We are looking at it.',
  ]);
});

test('before anything is sent there is no bar, and a place where words will be heard', () => {
  const still = renderToStaticMarkup(<UploadProgress part={null} />);
  expect(still).not.toContain('<progress');
  expect(still).toMatch(/role="status"><\/p>/);
  expect(renderToStaticMarkup(<UploadProgress part={0.5} />)).toContain(
    '<progress class="app-upload__bar" max="1" value="0.5" aria-label="Sending the file">',
  );
});

type Sent = { part: number | null; answer: unknown };

/** Sends a form to a door that takes it in two halves and then answers so; `status` 0 is a lost connection. */
async function send(status: number, responseText: string): Promise<Sent> {
  const told: { part: number | null } = { part: null };
  class Door extends EventTarget {
    upload = new EventTarget();
    status = status;
    responseText = responseText;
    open = (): void => undefined;
    send = (): void => {
      this.upload.dispatchEvent(
        Object.assign(new Event('progress'), { lengthComputable: true, loaded: 1, total: 2 }),
      );
      this.dispatchEvent(new Event(status === 0 ? 'error' : 'load'));
    };
  }
  vi.stubGlobal('XMLHttpRequest', Door);
  const form = new FormData();
  const onProgress = (part: number) => (told.part = part);
  return { answer: await sendWithProgress({ address: '/x', form, onProgress }), ...told };
}

test.each<[string, { status: number; text: string }, unknown]>([
  ['where to go', { status: 200, text: '{"goTo":"/manage"}' }, { goTo: '/manage' }],
  [
    'what the form shows',
    { status: 200, text: '{"state":{"values":{},"errors":[],"conflict":null}}' },
    { state: { values: {}, errors: [], conflict: null } },
  ],
  ['nothing we know', { status: 200, text: '<html>' }, null],
  ['something else', { status: 200, text: '{"next":1}' }, null],
  ['that the person was signed out', { status: 401, text: 'Sign in to read this.' }, null],
  ['nothing, because the connection was lost', { status: 0, text: '' }, null],
])('a script that sends a file is told %s', async (_what, { status, text }, answer) => {
  expect(await send(status, text)).toEqual({ part: 0.5, answer });
});
