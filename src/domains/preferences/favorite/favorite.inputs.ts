import { ValidateNested } from 'class-validator';
import { GraphQLJSONObject } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IsIdOf, IsList, IsText, IsWebAddress, NotNull, NullClears, rule } from '../../../graphql/input.js';
import { searchReach } from '../../../shared/text.js';
import { IsMetadata } from './favorite-metadata.js';
import { FavoriteType } from './favorite.model.js';
import { namesFolder } from './system-folder.js';

/** Search words stored per record: all of a title, and enough of a text without slowing down every write. */
export const SEARCHED_WORDS = 100;
export const MAX_BULK = 200;
export const MAX_STATUSES = 100;
const MAX_TAGS = 20;
const MAX_TAG = 40;
const MAX_NOTE = 2_000;
const MAX_ITEM_ID = 200;
const MAX_TITLE = 200;

export enum FavoriteSort {
  NEW = 'new',
  FRECENCY = 'frecency',
  MANUAL = 'manual',
  MOST_USED = 'most_used',
  TITLE = 'title',
}

registerEnumType(FavoriteSort, {
  name: 'FavoriteSort',
  description: 'Sort order of favorites.',
  valuesConfig: {
    NEW: { description: 'Most recently added first.' },
    FRECENCY: { description: 'Frequently and recently used first: a use loses half its weight after two weeks.' },
    MANUAL: { description: 'Manual order, set with `moveFavorite`; new favorites come first.' },
    MOST_USED: { description: 'Most used first.' },
    TITLE: { description: 'By title, ignoring case and accents.' },
  },
});

/** One of the viewer's folders or a system folder. */
export function IsFolder(): PropertyDecorator {
  return rule('folder', {
    problem: (value) =>
      namesFolder(value)
        ? undefined
        : { code: 'INVALID', message: 'must be ALL, UNSORTED, TRASH, or an ID that begins with fld_' },
    schema: { pattern: '^(ALL|UNSORTED|TRASH|fld_[0-7][0-9a-hjkmnp-tv-z]{25})$' },
  });
}

@InputType({ description: 'An item to check.' })
export class FavoriteItemInput {
  @Field(() => FavoriteType, { description: 'Type of the item.' })
  type!: FavoriteType;

  @IsText({ max: MAX_ITEM_ID })
  @Field(() => String, { description: 'Key of the item, 1 to 200 characters.' })
  itemId!: string;
}

@InputType({ description: 'An item to add to your favorites.' })
export class AddFavoriteInput extends FavoriteItemInput {
  @IsText({ max: MAX_TITLE })
  @Field(() => String, {
    nullable: true,
    description: 'Current title, 1 to 200 characters, shown if the item no longer exists. Defaults to its key.',
  })
  itemTitle?: string | null;

  @IsWebAddress()
  @Field(() => String, { nullable: true, description: 'URL of its current image.' })
  itemImageUrl?: string | null;

  @IsWebAddress()
  @Field(() => String, { nullable: true, description: 'Current URL of the item.' })
  itemUrl?: string | null;

  @IsFolder()
  @Field(() => ID, { nullable: true, description: 'ID of the folder; defaults to UNSORTED.' })
  folder?: string | null;

  @IsText({ max: 80 })
  @Field(() => String, {
    nullable: true,
    description:
      'Alternative to `folder`: the name of a folder, 1 to 80 characters, ignoring case. Created at the top level if it does not exist.',
  })
  folderName?: string | null;

  @IsText({ min: 0, max: MAX_NOTE, multiline: true })
  @Field(() => String, { nullable: true, description: 'Note, at most 2,000 characters.' })
  note?: string | null;

  @IsList(MAX_TAGS)
  @IsText({ max: MAX_TAG })
  @Field(() => [String], { nullable: true, description: 'At most 20 tags of 1 to 40 characters.' })
  tags?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is pinned; defaults to false.' })
  pinned?: boolean | null;

  @IsMetadata()
  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description:
      'Custom data of the client: at most 16 kB, 5 levels deep, no names that begin with $ or contain a dot.',
  })
  metadata?: Record<string, unknown> | null;
}

@InputType({ description: 'Changes to a favorite; omitted fields stay unchanged.' })
export class UpdateFavoriteInput {
  @NotNull()
  @IsText({ max: MAX_TITLE })
  @Field(() => String, { nullable: true, description: 'Title, 1 to 200 characters.' })
  itemTitle?: string | null;

  @NullClears()
  @IsFolder()
  @Field(() => ID, { nullable: true, description: 'ID of the folder; UNSORTED or null for none.' })
  folder?: string | null;

  @NotNull()
  @IsText({ max: 80 })
  @Field(() => String, {
    nullable: true,
    description:
      'Alternative to `folder`: the name of a folder, 1 to 80 characters, ignoring case. Created at the top level if it does not exist.',
  })
  folderName?: string | null;

  @NullClears()
  @IsText({ min: 0, max: MAX_NOTE, multiline: true })
  @Field(() => String, { nullable: true, description: 'Note, at most 2,000 characters; null removes it.' })
  note?: string | null;

  @NullClears()
  @IsList(MAX_TAGS)
  @IsText({ max: MAX_TAG })
  @Field(() => [String], {
    nullable: true,
    description: 'All tags: at most 20 of 1 to 40 characters; null removes them.',
  })
  tags?: string[] | null;

  @NotNull()
  @Field(() => Boolean, { nullable: true, description: 'Whether it is pinned.' })
  pinned?: boolean | null;

  @NotNull()
  @Field(() => Boolean, { nullable: true, description: 'Whether it is archived.' })
  archived?: boolean | null;

  @NullClears()
  @IsMetadata()
  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'Replaces the custom data, within the same limits; null removes it.',
  })
  metadata?: Record<string, unknown> | null;
}

@InputType({ description: 'The favorite to remove: by its ID, or by type and itemId.' })
export class RemoveFavoriteInput {
  @IsIdOf('fav')
  @Field(() => ID, { nullable: true, description: 'ID of the favorite; cannot be combined with the other fields.' })
  id?: string | null;

  @Field(() => FavoriteType, {
    nullable: true,
    description: 'Type of the item; with itemId, instead of the ID.',
  })
  type?: FavoriteType | null;

  @IsText({ max: MAX_ITEM_ID })
  @Field(() => String, { nullable: true, description: 'Key of the item; with type, instead of the ID.' })
  itemId?: string | null;
}

@InputType({ description: 'Position of a favorite in the manual order. Pass one of the two fields or both.' })
export class MoveFavoriteInput {
  @IsIdOf('fav')
  @Field(() => ID, { nullable: true, description: 'ID of the favorite to place it right after.' })
  after?: string | null;

  @IsIdOf('fav')
  @Field(() => ID, {
    nullable: true,
    description: 'ID of the favorite to place it before: right before it, unless `after` is passed too.',
  })
  before?: string | null;
}

@InputType({ description: 'Favorites to move to another folder.' })
export class MoveFavoritesInput {
  @IsList(MAX_BULK, 1)
  @IsIdOf('fav')
  @Field(() => [ID], { description: 'IDs of the favorites, 1 to 200.' })
  ids!: string[];

  @IsFolder()
  @Field(() => ID, { description: 'ID of the folder, UNSORTED for none, or TRASH to remove them.' })
  folder!: string;
}

@InputType({ description: 'Fields for a new folder.' })
export class CreateFavoriteFolderInput {
  @IsText({ max: 80 })
  @Field(() => String, { description: 'Name, 1 to 80 characters, unique within its parent.' })
  name!: string;

  @IsFolder()
  @Field(() => ID, {
    nullable: true,
    description: 'ID of the parent folder; defaults to the top level. Folders can be nested 5 levels deep.',
  })
  parent?: string | null;
}

@InputType({ description: 'A new name for a folder.' })
export class RenameFavoriteFolderInput {
  @IsText({ max: 80 })
  @Field(() => String, { description: 'New name, 1 to 80 characters, unique within its parent.' })
  name!: string;
}

@InputType({ description: 'A new parent for a folder.' })
export class MoveFavoriteFolderInput {
  @IsFolder()
  @Field(() => ID, { nullable: true, description: 'ID of the new parent folder, or null for the top level.' })
  parent!: string | null;
}

@ArgsType()
export class IsFavoritedArgs {
  @Field(() => FavoriteType, { description: 'Type of the item.' })
  type!: FavoriteType;

  @IsText({ max: MAX_ITEM_ID })
  @Field(() => String, { description: 'Key of the item, 1 to 200 characters.' })
  itemId!: string;
}

@InputType({ description: 'Filter for favorites.' })
export class FavoriteFilter {
  @Field(() => FavoriteType, { nullable: true, description: 'Only items of this type.' })
  type?: FavoriteType | null;

  @IsFolder()
  @Field(() => ID, {
    nullable: true,
    description: 'Only this folder, without its subfolders: ALL (default), UNSORTED, TRASH, or an ID.',
  })
  folder?: string | null;

  @IsText({ max: MAX_TAG })
  @Field(() => String, { nullable: true, description: 'Only favorites with this tag, ignoring case.' })
  tag?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only pinned favorites, or only unpinned ones.' })
  pinned?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only archived favorites, or only others. If omitted: the others, and all in the trash.',
  })
  archived?: boolean | null;

  @IsText({ max: 100 })
  @Field(() => String, {
    nullable: true,
    description: `Whole words in title, tags, and note; at most 100 characters. ${searchReach(SEARCHED_WORDS)}`,
  })
  search?: string | null;
}

@ArgsType()
export class MyFavoritesArgs extends PageArgs {
  @ValidateNested()
  @Field(() => FavoriteFilter, {
    nullable: true,
    description: 'Which favorites to list; all except the trash if omitted.',
  })
  filter?: FavoriteFilter | null;

  @Field(() => FavoriteSort, { nullable: true, description: 'Sort order.', defaultValue: FavoriteSort.NEW })
  sort?: FavoriteSort | null;
}
