import { isCaller } from '../../../auth/viewer.js';
import { loaderById } from '../../../database/loaders.js';
import { findPage, type Page } from '../../../database/page.js';
import type { Context } from '../../../graphql/context.js';
import { inputError } from '../../../shared/errors.js';
import { Pageview, PageviewModel } from './pageview.model.js';
import { PageviewKind } from '../tracking/tracking.enums.js';

const pageviewLoader = loaderById(PageviewModel, Pageview);

export async function pageviewsByIds(context: Context, ids: readonly string[]): Promise<(Pageview | null)[]> {
  if (!isCaller(context.viewer, 'support')) return ids.map(() => null);
  return pageviewLoader(context).loadMany(ids);
}

export interface PageviewFilter {
  visitorId?: string | null;
  kind?: PageviewKind | null;
  isBot?: boolean | null;
}

/** Page views of a visitor, or of a kind by people or bots, newest first. */
export function pageviews(
  { visitorId, kind, isBot }: PageviewFilter,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<Pageview>> {
  if (visitorId && typeof isBot === 'boolean')
    throw inputError('INVALID', 'filter.isBot', 'isBot cannot be combined with visitorId.');
  const filter = visitorId
    ? { visitorId, ...(kind ? { kind } : {}) }
    : { kind: kind ?? PageviewKind.PAGE, isBot: isBot ?? false };
  return findPage(PageviewModel, Pageview, { filter, sort: { field: '_id', direction: -1 }, ...page });
}
