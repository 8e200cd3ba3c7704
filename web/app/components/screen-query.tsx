import { NetworkStatus } from '@apollo/client';
import type { ReactNode } from 'react';
import { toTallyError } from '../../../src/client/index.js';
import { ErrorState } from './error-state.js';
import { Loading } from './loading.js';
import { useRetryWhenOnline } from './retry-when-online.js';

/** The part of useQuery's result needed here. */
interface QueryState<Data> {
  data?: Data | undefined;
  error?: unknown;
  networkStatus: NetworkStatus;
  refetch: () => Promise<unknown>;
}

interface ScreenQueryProps<Data> {
  result: QueryState<Data>;
  /** Shown while there is no data; a list skeleton by default. */
  loading?: ReactNode;
  children: (data: Data) => ReactNode;
}

/**
 * Renders a query in all its states: loading, data, and error with retry. Known data stays visible during a refetch
 * and below an error. Queries that failed without a network are retried when it is back.
 */
export function ScreenQuery<Data>({ result, loading, children }: ScreenQueryProps<Data>) {
  const { data, error, networkStatus, refetch } = result;
  const isOffline = error !== undefined && toTallyError(error).code === 'NETWORK_ERROR';
  const retry = (): void => {
    // The error of a retry replaces the first one.
    void refetch().catch(() => undefined);
  };
  useRetryWhenOnline(isOffline, retry);
  if (data !== undefined) {
    return (
      <>
        {error !== undefined && <ErrorState error={error} onRetry={retry} />}
        {children(data)}
      </>
    );
  }
  const isTrying = networkStatus === NetworkStatus.loading || networkStatus === NetworkStatus.refetch;
  if (error === undefined || isTrying) return loading ?? <Loading />;
  return <ErrorState error={error} onRetry={retry} />;
}
