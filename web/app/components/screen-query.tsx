import { NetworkStatus } from '@apollo/client';
import type { ReactNode } from 'react';
import { toTallyError } from '../../../src/client/index.js';
import { ErrorState } from './error-state.js';
import { Loading } from './loading.js';
import { useRetryWhenOnline } from './retry-when-online.js';

/** The part of useQuery's result that is needed here. */
interface QueryState<Data> {
  data?: Data | undefined;
  error?: unknown;
  networkStatus: NetworkStatus;
  refetch: () => Promise<unknown>;
}

interface ScreenQueryProps<Data> {
  result: QueryState<Data>;
  /** What stands there while nothing is known; a list's outline by default. */
  loading?: ReactNode;
  children: (data: Data) => ReactNode;
}

/**
 * A query in all its states: outline, data, coded fault with retry. Known data stay in sight while they are read again,
 * and under a fault; what failed for want of a network is asked again when there is one.
 */
export function ScreenQuery<Data>({ result, loading, children }: ScreenQueryProps<Data>) {
  const { data, error, networkStatus, refetch } = result;
  const isOffline = error !== undefined && toTallyError(error).code === 'NETWORK_ERROR';
  const retry = (): void => {
    // The fault of a second try shows in the same place.
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
