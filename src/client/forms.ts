import type { TallyError } from './errors.js';

/** `setError` of react-hook-form; `never` accepts forms of any shape. */
type SetError = (name: never, error: { type: string; message: string }) => void;

/**
 * Shows server errors at the fields they name, and all others at `root`. `fields` are the fields of the form:
 * `showOnForm(error, form.setError, ['subject', 'body'])`.
 */
export function showOnForm(error: TallyError, setError: SetError, fields: readonly string[]): void {
  const show = (name: string, message: string): void => setError(name as never, { type: error.code, message });
  const elsewhere = error.problems.length === 0 ? [error.message] : [...error.formErrors];
  for (const [name, message] of Object.entries(error.fieldErrors)) {
    // An error at `tags.0` is shown at `tags` if the form has one control for all of them.
    const field = fields.find((known) => name === known || name.startsWith(`${known}.`));
    if (field) show(field, message);
    else elsewhere.push(message);
  }
  if (elsewhere.length > 0) show('root', elsewhere.join(' '));
}
