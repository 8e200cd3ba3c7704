import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload, UserErrorCode } from '../../../graphql/payload.js';
import type { UserErrorCodeName } from '../../../shared/error.codes.js';
import { FavoriteFolder } from '../favorite-folder/favorite-folder.model.js';
import { FavoriteType, UserFavorite } from './favorite.model.js';
import { SystemFolder } from './system-folder.js';

@ObjectType({ description: 'An entry in the folder list: one of your folders or a system folder.' })
export class FavoriteFolderSummary {
  @Field(() => ID, { description: 'Value to pass as `folder`: ALL, UNSORTED, TRASH, or the ID of the folder.' })
  id!: string;

  @Field(() => String, { description: 'Name of the folder.' })
  name!: string;

  @Field(() => SystemFolder, {
    nullable: true,
    description: 'The system folder, or null for one of your own.',
  })
  system!: SystemFolder | null;

  @Field(() => FavoriteFolder, { nullable: true, description: 'Your folder, or null for a system folder.' })
  folder!: FavoriteFolder | null;

  userId!: string;
}

export const UserFavoriteConnection = connectionOf(UserFavorite);
export const FavoriteFolderSummaryConnection = connectionOf(FavoriteFolderSummary);

@ObjectType({ description: 'Whether an item is a favorite.' })
export class FavoriteStatusResult {
  @Field(() => FavoriteType, { description: 'Requested type.' })
  type!: FavoriteType;

  @Field(() => String, { description: 'Requested key.' })
  itemId!: string;

  @Field(() => Boolean, { description: 'Whether it is a favorite; items in the trash are not.' })
  favorited!: boolean;

  @Field(() => UserFavorite, { nullable: true, description: 'The favorite, or null if it is not one.' })
  favorite!: UserFavorite | null;
}

@ObjectType({ description: 'Result of changing a favorite.' })
export class UserFavoritePayload extends Payload {
  @Field(() => UserFavorite, { nullable: true, description: 'The updated favorite.' })
  favorite?: UserFavorite;
}

@ObjectType({ description: 'Result of adding a favorite.' })
export class AddFavoritePayload extends UserFavoritePayload {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True if this request added the favorite or restored it from the trash; false if it already was one.',
  })
  created?: boolean;
}

@ObjectType({ description: 'Result of removing a favorite.' })
export class RemoveFavoritePayload extends UserFavoritePayload {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True if this request moved it to the trash; false if it was already there.',
  })
  removed?: boolean;
}

@ObjectType({ description: 'Result of emptying the trash.' })
export class EmptyFavoriteTrashPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'Number of favorites permanently deleted.' })
  deletedCount?: number;
}

@ObjectType({ description: 'Result of moving one of several favorites.' })
export class MoveFavoriteResult {
  @Field(() => ID, { description: 'The requested ID.' })
  id!: string;

  @Field(() => UserFavorite, {
    nullable: true,
    description: 'The updated favorite, or null if it does not exist or you cannot see it.',
  })
  favorite!: UserFavorite | null;

  @Field(() => UserErrorCode, { nullable: true, description: 'Why it was not moved, or null if it was.' })
  code!: UserErrorCodeName | null;

  @Field(() => String, { nullable: true, description: 'Message for the code.' })
  message!: string | null;
}

@ObjectType({ description: 'Result of moving several favorites.' })
export class MoveFavoritesPayload extends Payload {
  @Field(() => [MoveFavoriteResult], {
    nullable: true,
    description: 'One result per ID, in the same order, at most 200.',
  })
  results?: MoveFavoriteResult[];
}

@ObjectType({ description: 'Result of changing a folder.' })
export class FavoriteFolderPayload extends Payload {
  @Field(() => FavoriteFolder, { nullable: true, description: 'The updated folder.' })
  folder?: FavoriteFolder;
}

@ObjectType({ description: 'Result of deleting a folder.' })
export class DeleteFavoriteFolderPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'ID of the deleted folder.' })
  deletedId?: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of favorites moved to its parent, including those in the trash.',
  })
  movedFavoriteCount?: number;

  @Field(() => Int, { nullable: true, description: 'Number of folders moved to its parent.' })
  movedFolderCount?: number;
}
