import { distinctTexts, fold, wordsToFind } from '../../../shared/text.js';
import { SEARCHED_WORDS, type UpdateFavoriteInput } from './favorite.inputs.js';
import type { UserFavorite } from './favorite.model.js';

type Texts = Pick<UserFavorite, 'itemTitle' | 'note' | 'tags'>;

/** The fields of a favorite that a caller can set, as stored. */
export type FavoriteFields = Texts &
  Pick<UserFavorite, 'itemImageUrl' | 'itemUrl' | 'folderId' | 'pinned' | 'archived' | 'metadata'>;

interface Given extends UpdateFavoriteInput {
  itemImageUrl?: string | null;
  itemUrl?: string | null;
}

/** The given fields as stored; null clears optional fields and is ignored elsewhere. */
export function storedFields(input: Given): Partial<FavoriteFields> {
  const { itemTitle, itemImageUrl, itemUrl, pinned, archived, note, tags, metadata } = input;
  const given = {
    itemTitle,
    itemImageUrl,
    itemUrl,
    pinned,
    archived,
    note: note === null ? '' : note,
    tags: tags === null ? [] : tags && distinctTexts(tags),
    metadata: metadata === null ? {} : metadata,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== null));
}

/** The stored search and sort fields, from the previous texts and their changes. */
export function derivedFields(texts: Texts, change: Partial<Texts> = {}): Pick<UserFavorite, 'sortTitle' | 'terms'> {
  const { itemTitle = texts.itemTitle, note = texts.note, tags = texts.tags } = change;
  const words = wordsToFind([itemTitle, ...tags].join(' '), note, SEARCHED_WORDS);
  return { sortTitle: fold(itemTitle), terms: [...words, ...new Set(tags.map(tagTerm))] };
}

/** A tag among the search terms: words never contain this character, so the two never collide. */
export function tagTerm(tag: string): string {
  return `#${fold(tag)}`;
}
