import { distinctTexts, fold } from '../../../shared/text.js';

/** The audience of what stands outside groups or in public ones; otherwise it is the group's id. */
export const PUBLIC = 'public';

export interface Placed {
  audience: string;
  groupId?: string | null | undefined;
  authorId?: string | null | undefined;
  tags: readonly string[];
}

/**
 * Every feed that a record stands in. Stored with it, so that each feed is one equality and one index serves them all: the
 * feed of a group, of everybody, and each of these by tag and by author.
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

/** The condition that picks a feed. */
export function feedCondition({ groupId, authorId, tag }: FeedChoice): string | { $all: string[] } {
  const scope = groupId ?? PUBLIC;
  const keys = [...(authorId ? [`${scope}@${authorId}`] : []), ...(tag ? [`${scope}#${tagOf(tag)}`] : [])];
  return keys.length > 1 ? { $all: keys } : (keys[0] ?? scope);
}

/** The form in which tags are compared: without case, and without accents of Latin and Greek. */
export function tagOf(text: string): string {
  return fold(text.trim());
}

/** Tags as they were written, each once. */
export function tagsOf(texts: readonly string[] | null | undefined): string[] {
  return distinctTexts(texts ?? []);
}
