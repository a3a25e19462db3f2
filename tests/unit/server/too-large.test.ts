import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { refuseTooLarge } from '@/lib/server/answer/too-large';
import { tooLargePage } from '@/scripts/service/message-pages';

async function send(bytes: number): Promise<{ status: number; text: string }> {
  const server = createServer((request, response) => {
    if (refuseTooLarge(request, response, tooLargePage())) return;
    request.resume();
    request.once('end', () => response.end('taken in'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no address');
  const url = `http://127.0.0.1:${address.port}/manage/measures/X.2/import`;
  const answer = await fetch(url, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: { connection: 'close' },
  });
  return { status: answer.status, text: await answer.text() };
}

test('whoever uploads 50 MB reads in words that the file is too large', async () => {
  const { status, text } = await send(50 * 1024 * 1024);
  expect(status).toBe(413);
  expect(text).toContain('The file is too large');
  expect(text).toContain('A file can be up to 25 MB');
});

test('a form of the usual size is taken in', async () => {
  expect(await send(11 * 1024 * 1024)).toEqual({ status: 200, text: 'taken in' });
});
