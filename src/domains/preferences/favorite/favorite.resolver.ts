import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import { inputError } from '../../../shared/errors.js';
import { FavoriteFolder } from '../favorite-folder/favorite-folder.model.js';
import { folderOf } from '../favorite-folder/favorite-folder.service.js';
import { FavoriteItem, itemOf } from './favorite-item.js';
import { favoriteStatuses, isFavorited, myFavorites } from './favorite-list.service.js';
import { moveFavorite, moveFavorites } from './favorite-order.service.js';
import {
  AddFavoriteInput,
  FavoriteItemInput,
  IsFavoritedArgs,
  MAX_STATUSES,
  MoveFavoriteInput,
  MoveFavoritesInput,
  MyFavoritesArgs,
  RemoveFavoriteInput,
  UpdateFavoriteInput,
} from './favorite.inputs.js';
import { UserFavorite } from './favorite.model.js';
import {
  AddFavoritePayload,
  EmptyFavoriteTrashPayload,
  FavoriteStatusResult,
  MoveFavoritesPayload,
  RemoveFavoritePayload,
  UserFavoriteConnection,
  UserFavoritePayload,
} from './favorite.payloads.js';
import {
  addFavorite,
  emptyFavoriteTrash,
  removeFavorite,
  restoreFavorite,
  updateFavorite,
  useFavorite,
} from './favorite.service.js';

@Resolver(() => UserFavorite)
export class FavoriteResolver {
  @Access('user')
  @Query(() => UserFavoriteConnection, { description: 'Your favorites.' })
  async myFavorites(
    @Ctx() context: Context,
    @Args(() => MyFavoritesArgs) wanted: MyFavoritesArgs,
  ): Promise<InstanceType<typeof UserFavoriteConnection>> {
    return new UserFavoriteConnection(await myFavorites(context, wanted));
  }

  @Access('user')
  @Query(() => Boolean, { description: 'Whether an item is one of your favorites; items in the trash are not.' })
  isFavorited(@Ctx() context: Context, @Args(() => IsFavoritedArgs) item: IsFavoritedArgs): Promise<boolean> {
    return isFavorited(context, item);
  }

  @Access('user')
  @Query(() => [FavoriteStatusResult], {
    complexity: 0.1,
    description:
      'Whether each of several items is one of your favorites, in the same order, for lists that mark favorites.',
  })
  favoriteStatuses(
    @Ctx() context: Context,
    @Arg('items', () => [FavoriteItemInput], { description: `The items, at most ${String(MAX_STATUSES)}.` })
    items: FavoriteItemInput[],
  ): Promise<FavoriteStatusResult[]> {
    if (items.length > MAX_STATUSES)
      throw inputError('TOO_LONG', 'items', `items must have at most ${String(MAX_STATUSES)} items.`);
    return favoriteStatuses(context, items);
  }

  @Access('user')
  @RateLimit(600, 3600)
  @Mutation(() => AddFavoritePayload, {
    description: 'Adds an item to your favorites. Repeating it changes nothing; an item in the trash is restored.',
  })
  addFavorite(
    @Ctx() context: Context,
    @Arg('input', () => AddFavoriteInput, { description: 'The item and its details.' }) input: AddFavoriteInput,
  ): Promise<AddFavoritePayload> {
    return addFavorite(context, input);
  }

  @Access('user')
  @Mutation(() => UserFavoritePayload, { description: 'Updates a favorite.' })
  async updateFavorite(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the favorite.' }) id: string,
    @Arg('input', () => UpdateFavoriteInput, { description: 'The changes.' }) input: UpdateFavoriteInput,
  ): Promise<UserFavoritePayload> {
    return { favorite: await updateFavorite(context, id, input) };
  }

  @Access('user')
  @Mutation(() => RemoveFavoritePayload, {
    description: 'Moves a favorite to the trash for 30 days. Repeating it changes nothing.',
  })
  removeFavorite(
    @Ctx() context: Context,
    @Arg('input', () => RemoveFavoriteInput, { description: 'The favorite to remove.' }) input: RemoveFavoriteInput,
  ): Promise<RemoveFavoritePayload> {
    return removeFavorite(context, input);
  }

  @Access('user')
  @Mutation(() => UserFavoritePayload, { description: 'Restores a favorite from the trash to its folder.' })
  async restoreFavorite(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the favorite.' }) id: string,
  ): Promise<UserFavoritePayload> {
    return { favorite: await restoreFavorite(context, id) };
  }

  @Access('user')
  @Mutation(() => EmptyFavoriteTrashPayload, {
    description: 'Permanently deletes everything in the trash. This cannot be undone.',
  })
  async emptyFavoriteTrash(@Ctx() context: Context): Promise<EmptyFavoriteTrashPayload> {
    return { deletedCount: await emptyFavoriteTrash(context) };
  }

  @Access('user')
  @RateLimit(3_000, 3600)
  @Mutation(() => UserFavoritePayload, {
    description: 'Records a use of a favorite, for example opening or running it.',
  })
  async useFavorite(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the favorite.' }) id: string,
  ): Promise<UserFavoritePayload> {
    return { favorite: await useFavorite(context, id) };
  }

  @Access('user')
  @Mutation(() => UserFavoritePayload, { description: 'Moves a favorite in the manual order.' })
  async moveFavorite(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the favorite.' }) id: string,
    @Arg('input', () => MoveFavoriteInput, { description: 'The new position.' }) input: MoveFavoriteInput,
  ): Promise<UserFavoritePayload> {
    return { favorite: await moveFavorite(context, id, input) };
  }

  @Access('user')
  @Mutation(() => MoveFavoritesPayload, {
    description: 'Moves many favorites to a folder or the trash. One failure does not stop the others.',
  })
  async moveFavorites(
    @Ctx() context: Context,
    @Arg('input', () => MoveFavoritesInput, { description: 'The favorites and the folder.' }) input: MoveFavoritesInput,
  ): Promise<MoveFavoritesPayload> {
    return { results: await moveFavorites(context, input) };
  }

  @FieldResolver(() => FavoriteFolder, { nullable: true, description: 'Folder of the favorite, or null for UNSORTED.' })
  folder(
    @Root() favorite: UserFavorite,
    @Ctx() context: Context,
  ): FavoriteFolder | null | Promise<FavoriteFolder | null> {
    return folderOf(context, favorite.userId, favorite.folderId);
  }

  @FieldResolver(() => FavoriteItem, {
    complexity: 1,
    description: 'The item in its current state, or a snapshot if this API cannot return it.',
  })
  item(@Root() favorite: UserFavorite, @Ctx() context: Context): object | Promise<object> {
    return itemOf(context, favorite);
  }
}
