import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useCallback, useState } from 'react';
import { toTallyError, type TallyError } from '../errors.js';
import { mutate, type MutateOptions } from '../operations.js';
import { useTally } from '../provider.js';

export interface Submit<Data, Variables> {
  /** Runs the mutation. Resolves to its data, or to undefined if it failed; see `error`. */
  submit: (variables: Variables, options?: MutateOptions<Data>) => Promise<Data | undefined>;
  busy: boolean;
  error: TallyError | undefined;
  /** Clears the error. */
  reset: () => void;
}

/** A mutation for a form or a button. Pass `onError` to show field errors: `(error) => showOnForm(error, form.setError, FIELDS)`. */
export function useSubmit<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  { onError }: { onError?: (error: TallyError) => void } = {},
): Submit<Data, Variables> {
  const client = useTally();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<TallyError>();

  const submit = useCallback(
    async (variables: Variables, options?: MutateOptions<Data>): Promise<Data | undefined> => {
      setBusy(true);
      setError(undefined);
      try {
        return await mutate(client, document, variables, options);
      } catch (reason) {
        const refused = toTallyError(reason);
        setError(refused);
        onError?.(refused);
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    [client, document, onError],
  );
  const reset = useCallback(() => setError(undefined), []);
  return { submit, busy, error, reset };
}
