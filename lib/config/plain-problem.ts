/**
 * Something the person at the terminal can put right. The message is the whole of what they read:
 * one sentence that says what is wrong and what to do. No stack is shown for it.
 */
export class PlainProblem extends Error {
  override readonly name = 'PlainProblem';
}
