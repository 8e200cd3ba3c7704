import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload, UserErrorCode } from '../../../graphql/payload.js';
import type { UserErrorCodeName } from '../../../shared/error.codes.js';
import { FavoriteFolder } from '../favorite-folder/favorite-folder.model.js';
import { FavoriteType, UserFavorite } from './favorite.model.js';
import { SystemFolder } from './system-folder.js';

@ObjectType({ description: 'A folder in the list of folders: one of the own or one that everybody has.' })
export class FavoriteFolderSummary {
  @Field(() => ID, { description: 'What to give as `folder`: ALL, UNSORTED, TRASH or the id of the folder.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => SystemFolder, {
    nullable: true,
    description: 'Which of the folders that everybody has; null for an own one.',
  })
  system!: SystemFolder | null;

  @Field(() => FavoriteFolder, { nullable: true, description: 'The own folder; null for one that everybody has.' })
  folder!: FavoriteFolder | null;

  userId!: string;
}

export const UserFavoriteConnection = connectionOf(UserFavorite);
export const FavoriteFolderSummaryConnection = connectionOf(FavoriteFolderSummary);

@ObjectType({ description: 'Whether an item is a favorite.' })
export class FavoriteStatusResult {
  @Field(() => FavoriteType, { description: 'The kind of thing that was asked for.' })
  type!: FavoriteType;

  @Field(() => String, { description: 'The key that was asked for.' })
  itemId!: string;

  @Field(() => Boolean, { description: 'Whether it is a favorite; what lies in the trash is none.' })
  favorited!: boolean;

  @Field(() => UserFavorite, { nullable: true, description: 'The favorite, if it is one.' })
  favorite!: UserFavorite | null;
}

@ObjectType({ description: 'The outcome of a change to a favorite.' })
export class UserFavoritePayload extends Payload {
  @Field(() => UserFavorite, { nullable: true, description: 'The favorite as it is now.' })
  favorite?: UserFavorite;
}

@ObjectType({ description: 'The outcome of adding a favorite.' })
export class AddFavoritePayload extends UserFavoritePayload {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True when this request made it a favorite, also out of the trash; false when it was one before.',
  })
  created?: boolean;
}

@ObjectType({ description: 'The outcome of removing a favorite.' })
export class RemoveFavoritePayload extends UserFavoritePayload {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True when this request put it in the trash; false when it was there before.',
  })
  removed?: boolean;
}

@ObjectType({ description: 'The outcome of emptying the trash.' })
export class EmptyFavoriteTrashPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many favorites were deleted for good.' })
  deletedCount?: number;
}

@ObjectType({ description: 'What became of one of several favorites.' })
export class MoveFavoriteResult {
  @Field(() => ID, { description: 'The id that was given.' })
  id!: string;

  @Field(() => UserFavorite, {
    nullable: true,
    description: 'The favorite as it is now; null where there is none for the viewer.',
  })
  favorite!: UserFavorite | null;

  @Field(() => UserErrorCode, { nullable: true, description: 'Why it was not moved; null when it was.' })
  code!: UserErrorCodeName | null;

  @Field(() => String, { nullable: true, description: 'The same as a sentence.' })
  message!: string | null;
}

@ObjectType({ description: 'The outcome of moving several favorites.' })
export class MoveFavoritesPayload extends Payload {
  @Field(() => [MoveFavoriteResult], { nullable: true, description: 'One for each id, in that order, at most 200.' })
  results?: MoveFavoriteResult[];
}

@ObjectType({ description: 'The outcome of a change to a folder.' })
export class FavoriteFolderPayload extends Payload {
  @Field(() => FavoriteFolder, { nullable: true, description: 'The folder as it is now.' })
  folder?: FavoriteFolder;
}

@ObjectType({ description: 'The outcome of deleting a folder.' })
export class DeleteFavoriteFolderPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'Id of the folder that is gone.' })
  deletedId?: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many favorites moved to its parent, those in the trash included.',
  })
  movedFavoriteCount?: number;

  @Field(() => Int, { nullable: true, description: 'How many folders moved to its parent.' })
  movedFolderCount?: number;
}
