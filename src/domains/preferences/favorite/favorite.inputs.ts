import { ValidateNested } from 'class-validator';
import { GraphQLJSONObject } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IsIdOf, IsList, IsText, IsWebAddress, NotNull, NullClears, rule } from '../../../graphql/input.js';
import { searchReach } from '../../../shared/text.js';
import { IsMetadata } from './favorite-metadata.js';
import { FavoriteType } from './favorite.model.js';
import { namesFolder } from './system-folder.js';

/** Words kept of a record to find it by: all of a title, and of a text enough without making every write of it slow. */
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
  description: 'The order of favorites.',
  valuesConfig: {
    NEW: { description: 'Added last first.' },
    FRECENCY: { description: 'Used often and lately first: a use counts half after two weeks.' },
    MANUAL: { description: 'As the owner put them by `moveFavorite`; new ones stand first.' },
    MOST_USED: { description: 'Used most first.' },
    TITLE: { description: 'By title, whatever the case and accents.' },
  },
});

/** A folder of one's own or a system folder. */
export function IsFolder(): PropertyDecorator {
  return rule('folder', {
    problem: (value) =>
      namesFolder(value)
        ? undefined
        : { code: 'INVALID', message: 'must be ALL, UNSORTED, TRASH or an id that begins with fld_' },
    schema: { pattern: '^(ALL|UNSORTED|TRASH|fld_[0-7][0-9a-hjkmnp-tv-z]{25})$' },
  });
}

@InputType({ description: 'An item that may be a favorite.' })
export class FavoriteItemInput {
  @Field(() => FavoriteType, { description: 'What kind of thing it is.' })
  type!: FavoriteType;

  @IsText({ max: MAX_ITEM_ID })
  @Field(() => String, { description: 'Its key, 1 to 200 characters.' })
  itemId!: string;
}

@InputType({ description: 'An item that shall be a favorite.' })
export class AddFavoriteInput extends FavoriteItemInput {
  @IsText({ max: MAX_TITLE })
  @Field(() => String, {
    nullable: true,
    description: 'Its title now, 1 to 200 characters; shown when the item is gone. Otherwise its key.',
  })
  itemTitle?: string | null;

  @IsWebAddress()
  @Field(() => String, { nullable: true, description: 'Web address of its picture now.' })
  itemImageUrl?: string | null;

  @IsWebAddress()
  @Field(() => String, { nullable: true, description: 'Web address where it is found now.' })
  itemUrl?: string | null;

  @IsFolder()
  @Field(() => ID, { nullable: true, description: 'Id of a folder to put it in; otherwise UNSORTED.' })
  folder?: string | null;

  @IsText({ max: 80 })
  @Field(() => String, {
    nullable: true,
    description:
      'In place of `folder`: the name of a folder, 1 to 80 characters, whatever its case; made at the top where there is none.',
  })
  folderName?: string | null;

  @IsText({ min: 0, max: MAX_NOTE, multiline: true })
  @Field(() => String, { nullable: true, description: 'A note, at most 2,000 characters.' })
  note?: string | null;

  @IsList(MAX_TAGS)
  @IsText({ max: MAX_TAG })
  @Field(() => [String], { nullable: true, description: 'Tags: at most 20, each 1 to 40 characters.' })
  tags?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is pinned; not, if left out.' })
  pinned?: boolean | null;

  @IsMetadata()
  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description:
      'Whatever the front end wants to keep with it: at most 16 kB, 5 levels deep, no names with $ at the start or a dot.',
  })
  metadata?: Record<string, unknown> | null;
}

@InputType({ description: 'Changes to a favorite; what is left out stays.' })
export class UpdateFavoriteInput {
  @NotNull()
  @IsText({ max: MAX_TITLE })
  @Field(() => String, { nullable: true, description: 'The title, 1 to 200 characters.' })
  itemTitle?: string | null;

  @NullClears()
  @IsFolder()
  @Field(() => ID, { nullable: true, description: 'Id of a folder to put it in; UNSORTED or null for none.' })
  folder?: string | null;

  @NotNull()
  @IsText({ max: 80 })
  @Field(() => String, {
    nullable: true,
    description:
      'In place of `folder`: the name of a folder, 1 to 80 characters, whatever its case; made at the top where there is none.',
  })
  folderName?: string | null;

  @NullClears()
  @IsText({ min: 0, max: MAX_NOTE, multiline: true })
  @Field(() => String, { nullable: true, description: 'The note, at most 2,000 characters; null for none.' })
  note?: string | null;

  @NullClears()
  @IsList(MAX_TAGS)
  @IsText({ max: MAX_TAG })
  @Field(() => [String], {
    nullable: true,
    description: 'All its tags: at most 20, each 1 to 40 characters; null for none.',
  })
  tags?: string[] | null;

  @NotNull()
  @Field(() => Boolean, { nullable: true, description: 'Whether it is pinned.' })
  pinned?: boolean | null;

  @NotNull()
  @Field(() => Boolean, { nullable: true, description: 'Whether it is put aside.' })
  archived?: boolean | null;

  @NullClears()
  @IsMetadata()
  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'In place of what was kept with it, within the same limits; null for nothing.',
  })
  metadata?: Record<string, unknown> | null;
}

@InputType({ description: 'Which favorite to remove: by its id, or by type and itemId.' })
export class RemoveFavoriteInput {
  @IsIdOf('fav')
  @Field(() => ID, { nullable: true, description: 'Id of the favorite; then nothing else.' })
  id?: string | null;

  @Field(() => FavoriteType, {
    nullable: true,
    description: 'What kind of thing it is; with itemId, in place of the id.',
  })
  type?: FavoriteType | null;

  @IsText({ max: MAX_ITEM_ID })
  @Field(() => String, { nullable: true, description: 'The key of the item; with type, in place of the id.' })
  itemId?: string | null;
}

@InputType({ description: 'Where in the manual order a favorite shall stand. Give one of the two, or both.' })
export class MoveFavoriteInput {
  @IsIdOf('fav')
  @Field(() => ID, { nullable: true, description: 'Right behind this favorite.' })
  after?: string | null;

  @IsIdOf('fav')
  @Field(() => ID, {
    nullable: true,
    description: 'Before this favorite: right before it, unless `after` is given as well.',
  })
  before?: string | null;
}

@InputType({ description: 'Favorites that shall lie in another folder.' })
export class MoveFavoritesInput {
  @IsList(MAX_BULK, 1)
  @IsIdOf('fav')
  @Field(() => [ID], { description: 'Their ids, 1 to 200.' })
  ids!: string[];

  @IsFolder()
  @Field(() => ID, { description: 'Id of the folder, UNSORTED for none, or TRASH to remove them.' })
  folder!: string;
}

@InputType({ description: 'A new folder.' })
export class CreateFavoriteFolderInput {
  @IsText({ max: 80 })
  @Field(() => String, { description: 'Its name, 1 to 80 characters; each name once within a folder.' })
  name!: string;

  @IsFolder()
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the folder that it shall lie in; otherwise at the top. Folders nest 5 levels deep.',
  })
  parent?: string | null;
}

@InputType({ description: 'Another name of a folder.' })
export class RenameFavoriteFolderInput {
  @IsText({ max: 80 })
  @Field(() => String, { description: 'The name, 1 to 80 characters; each name once within a folder.' })
  name!: string;
}

@InputType({ description: 'Another place of a folder.' })
export class MoveFavoriteFolderInput {
  @IsFolder()
  @Field(() => ID, { nullable: true, description: 'Id of the folder that it shall lie in; null for the top.' })
  parent!: string | null;
}

@ArgsType()
export class IsFavoritedArgs {
  @Field(() => FavoriteType, { description: 'What kind of thing it is.' })
  type!: FavoriteType;

  @IsText({ max: MAX_ITEM_ID })
  @Field(() => String, { description: 'Its key, 1 to 200 characters.' })
  itemId!: string;
}

@InputType({ description: 'Which favorites to list.' })
export class FavoriteFilter {
  @Field(() => FavoriteType, { nullable: true, description: 'Only this kind of thing.' })
  type?: FavoriteType | null;

  @IsFolder()
  @Field(() => ID, {
    nullable: true,
    description: 'Only this folder, not those inside it: ALL (if left out), UNSORTED, TRASH or an id.',
  })
  folder?: string | null;

  @IsText({ max: MAX_TAG })
  @Field(() => String, { nullable: true, description: 'Only with this tag, whatever its case.' })
  tag?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only pinned ones, or only those that are not.' })
  pinned?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those put aside, or only the others. Left out: the others, and in the trash all.',
  })
  archived?: boolean | null;

  @IsText({ max: 100 })
  @Field(() => String, {
    nullable: true,
    description: `Whole words of title, tags and note, at most 100 characters. ${searchReach(SEARCHED_WORDS)}`,
  })
  search?: string | null;
}

@ArgsType()
export class MyFavoritesArgs extends PageArgs {
  @ValidateNested()
  @Field(() => FavoriteFilter, { nullable: true, description: 'Which to list; all but the trash if left out.' })
  filter?: FavoriteFilter | null;

  @Field(() => FavoriteSort, { nullable: true, description: 'The order.', defaultValue: FavoriteSort.NEW })
  sort?: FavoriteSort | null;
}
