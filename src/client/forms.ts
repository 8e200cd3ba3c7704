import type { TallyError } from './errors.js';

/** `setError` of react-hook-form; `never` lets a form of any shape pass. */
type SetError = (name: never, error: { type: string; message: string }) => void;

/**
 * Shows what the server refuses at the fields it names; everything else at `root`. `fields` are those that the form has:
 * `showOnForm(error, form.setError, ['subject', 'body'])`.
 */
export function showOnForm(error: TallyError, setError: SetError, fields: readonly string[]): void {
  const show = (name: string, message: string): void => setError(name as never, { type: error.code, message });
  const elsewhere = error.problems.length === 0 ? [error.message] : [...error.formErrors];
  for (const [name, message] of Object.entries(error.fieldErrors)) {
    // A fault of `tags.0` stands at `tags` where the form has one control for all of them.
    const field = fields.find((known) => name === known || name.startsWith(`${known}.`));
    if (field) show(field, message);
    else elsewhere.push(message);
  }
  if (elsewhere.length > 0) show('root', elsewhere.join(' '));
}
