import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { DRAFTS_ADDRESS } from '@/lib/domain/paths/person';

/** In milliseconds: how long nothing is typed before what was typed is sent. */
const PAUSE = 1000;

type Kept = 'saved' | 'signed-out' | 'failed';
type Place = { record: string; form: string };
type Waiting = Map<string, HTMLTextAreaElement>;

/** Sends one text. `keepalive`: it still goes when the page is left. */
async function send(place: Place, box: HTMLTextAreaElement): Promise<Kept> {
  const body = new FormData();
  const version = new FormData(box.form ?? undefined).get('version');
  const sent = { ...place, field: box.name, text: box.value, ...(version === null ? {} : { version }) };
  for (const [name, value] of Object.entries(sent)) body.set(name, value);
  try {
    const { ok, status } = await fetch(DRAFTS_ADDRESS, { method: 'POST', body, keepalive: true });
    if (ok) return 'saved';
    return status === 401 ? 'signed-out' : 'failed';
  } catch {
    return 'failed';
  }
}

/**
 * Keeps the long texts of a form on the server while somebody writes them: a second after the last key, and when the page
 * is left. `onInput` and `onSubmit` go around the form; `kept` is what became of the newest.
 */
export function useKeepingDraft(place: Place | null, fields: readonly string[]) {
  const [kept, setKept] = useState<Kept | null>(null);
  const waiting = useRef<Waiting>(new Map());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const sendAll = useCallback(async () => {
    clearTimeout(timer.current);
    const boxes = [...waiting.current.values()];
    waiting.current.clear();
    if (!place || boxes.length === 0) return;
    const answers = await Promise.all(boxes.map((box) => send(place, box)));
    const worst = answers.find((answer) => answer !== 'saved') ?? 'saved';
    // What did not get through is tried again with the next key.
    if (worst !== 'saved') for (const box of boxes) waiting.current.set(box.name, box);
    setKept(worst);
  }, [place]);

  useEffect(() => {
    const leave = () => void sendAll();
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, [sendAll]);

  return {
    kept,
    onInput: ({ target }: FormEvent) => {
      if (!(target instanceof HTMLTextAreaElement) || !fields.includes(target.name)) return;
      waiting.current.set(target.name, target);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void sendAll(), PAUSE);
    },
    /** From here on the form itself carries the text. */
    onSubmit: () => {
      clearTimeout(timer.current);
      waiting.current.clear();
    },
  };
}
