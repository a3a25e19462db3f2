import { PlainProblem } from '@/lib/config/plain-problem';

/** What a part asks the process that started it for, and what that answers. */
export type AskMessage = { ask: string };
export type AnswerMessage = { answerTo: string; answer: unknown };

export const isAsk = (message: unknown): message is AskMessage =>
  typeof message === 'object' && message !== null && 'ask' in message;

const isAnswer = (message: unknown): message is AnswerMessage =>
  typeof message === 'object' && message !== null && 'answerTo' in message;

/**
 * Asks the process that started this one to do something that this one may not do by itself. One thing of a name at a time.
 * @throws PlainProblem when nobody started this process, or that one has gone.
 */
export function askStarter(name: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const gone = () =>
      reject(new PlainProblem(`This process runs alone: nobody is there to ask for a ${name}.`));
    if (!process.send || !process.connected) return gone();
    const hear = (message: unknown) => {
      if (!isAnswer(message) || message.answerTo !== name) return;
      process.off('message', hear);
      resolve(message.answer);
    };
    process.on('message', hear);
    process.once('disconnect', gone);
    return process.send({ ask: name } satisfies AskMessage);
  });
}
