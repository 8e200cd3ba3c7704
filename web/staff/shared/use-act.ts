import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMemo } from 'react';
import { mutate, type MutateOptions } from '../../../src/client/index.js';
import { useTally } from '../../../src/client/react.js';
import { notifyDone, notifyFault } from '../../app/components/notices.js';

interface Act {
  /** For forms: throws server errors. */
  send: <Data, Variables extends OperationVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    options?: MutateOptions<Data>,
  ) => Promise<Data>;
  /** For buttons: notifies about the result; true on success. */
  act: <Data, Variables extends OperationVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    done: string,
    options?: MutateOptions<Data>,
  ) => Promise<boolean>;
}

/** Runs mutations for forms and buttons. */
export function useAct(): Act {
  const tally = useTally();
  return useMemo(
    () => ({
      send: (document, variables, options) => mutate(tally, document, variables, options),
      act: async (document, variables, done, options) => {
        try {
          await mutate(tally, document, variables, options);
        } catch (error) {
          notifyFault(error);
          return false;
        }
        notifyDone(done);
        return true;
      },
    }),
    [tally],
  );
}
