/** Something outside the program is missing or wrong; the message is one sentence that says what to do. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
