import { hashOf } from '../../../database/idempotency.js';
import type { IngestItem } from './ingestion.item.js';
import type { Pageview } from '../pageview/pageview.model.js';
import type { UserEvent } from '../user-event/user-event.model.js';

const PAGE_FIELDS = ['kind', 'url', 'title', 'referrer', 'duration'] as const;
const EVENT_FIELDS = ['kind', 'name', 'properties', 'path', 'value', 'revenue'] as const;

/** The content fields of a stored page view or event. */
export const CONTENT_FIELDS = [...new Set(['source', 'userId', ...PAGE_FIELDS, ...EVENT_FIELDS])];

export type StoredContent = Partial<Pick<Pageview, (typeof PAGE_FIELDS)[number]>> &
  Partial<Omit<Pick<UserEvent, (typeof EVENT_FIELDS)[number] | 'source' | 'userId'>, 'kind'>>;

/** A content hash that tells a repeated event from a different event with the same ID. */
export function contentOf({ source, userId, page, event }: IngestItem): string {
  const content = page
    ? { ...page, url: page.place.url, referrer: page.referrer?.referrer, place: undefined }
    : { ...event };
  return hashOf([ownerOf(source, userId), content]);
}

/** The content hash of a stored row. */
export function storedContentOf(row: StoredContent): string {
  const fields = row.url === undefined ? EVENT_FIELDS : PAGE_FIELDS;
  const content = Object.fromEntries(fields.map((field) => [field, row[field]]));
  return hashOf([ownerOf(row.source ?? 'web', row.userId), content]);
}

/** A browser may sign in between an event and its retry; a back end always specifies the account. */
function ownerOf(source: string, userId: string | undefined): string | null {
  return source === 'web' ? null : (userId ?? null);
}
