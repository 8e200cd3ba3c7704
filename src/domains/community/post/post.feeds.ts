import { distinctTexts, fold } from '../../../shared/text.js';

/** The audience of records outside groups or in public groups; otherwise it is the group's ID. */
export const PUBLIC = 'public';

export interface Placed {
  audience: string;
  groupId?: string | null | undefined;
  authorId?: string | null | undefined;
  tags: readonly string[];
}

/**
 * All feeds that a record appears in: public, group, and each of these by tag and author. Stored with the record, so that each
 * feed is one equality and one index serves them all.
 */
export function feedsOf({ audience, groupId, authorId, tags }: Placed): string[] {
  const scopes = new Set([audience, groupId ?? audience]);
  return [...scopes].flatMap((scope) => [
    scope,
    ...tags.map((tag) => `${scope}#${tagOf(tag)}`),
    ...(authorId ? [`${scope}@${authorId}`] : []),
  ]);
}

export interface FeedChoice {
  groupId?: string | null | undefined;
  authorId?: string | null | undefined;
  tag?: string | null | undefined;
}

/** The filter that selects a feed. */
export function feedCondition({ groupId, authorId, tag }: FeedChoice): string | { $all: string[] } {
  const scope = groupId ?? PUBLIC;
  const keys = [...(authorId ? [`${scope}@${authorId}`] : []), ...(tag ? [`${scope}#${tagOf(tag)}`] : [])];
  return keys.length > 1 ? { $all: keys } : (keys[0] ?? scope);
}

/** The form in which tags are compared: without case, and without Latin and Greek accents. */
export function tagOf(text: string): string {
  return fold(text.trim());
}

/** Tags without duplicates. */
export function tagsOf(texts: readonly string[] | null | undefined): string[] {
  return distinctTexts(texts ?? []);
}
