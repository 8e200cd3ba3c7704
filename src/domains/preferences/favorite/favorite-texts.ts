import { distinctTexts, fold, wordsToFind } from '../../../shared/text.js';
import { SEARCHED_WORDS, type UpdateFavoriteInput } from './favorite.inputs.js';
import type { UserFavorite } from './favorite.model.js';

type Texts = Pick<UserFavorite, 'itemTitle' | 'note' | 'tags'>;

/** What a caller may set of a favorite, as it is stored. */
export type FavoriteFields = Texts &
  Pick<UserFavorite, 'itemImageUrl' | 'itemUrl' | 'folderId' | 'pinned' | 'archived' | 'metadata'>;

interface Given extends UpdateFavoriteInput {
  itemImageUrl?: string | null;
  itemUrl?: string | null;
}

/** The given fields as they are stored; null empties what may be empty, and elsewhere is nothing given. */
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

/** What is stored for search and order, from the texts as they were and what changes of them. */
export function derivedFields(texts: Texts, change: Partial<Texts> = {}): Pick<UserFavorite, 'sortTitle' | 'terms'> {
  const { itemTitle = texts.itemTitle, note = texts.note, tags = texts.tags } = change;
  const words = wordsToFind([itemTitle, ...tags].join(' '), note, SEARCHED_WORDS);
  return { sortTitle: fold(itemTitle), terms: [...words, ...new Set(tags.map(tagTerm))] };
}

/** A tag among the terms: words have no such sign, so the two never meet. */
export function tagTerm(tag: string): string {
  return `#${fold(tag)}`;
}
