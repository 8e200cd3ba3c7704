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
  @Query(() => UserFavoriteConnection, { description: 'The own favorites.' })
  async myFavorites(
    @Ctx() context: Context,
    @Args(() => MyFavoritesArgs) wanted: MyFavoritesArgs,
  ): Promise<InstanceType<typeof UserFavoriteConnection>> {
    return new UserFavoriteConnection(await myFavorites(context, wanted));
  }

  @Access('user')
  @Query(() => Boolean, { description: 'Whether an item is one of the own favorites; what lies in the trash is none.' })
  isFavorited(@Ctx() context: Context, @Args(() => IsFavoritedArgs) item: IsFavoritedArgs): Promise<boolean> {
    return isFavorited(context, item);
  }

  @Access('user')
  @Query(() => [FavoriteStatusResult], {
    complexity: 0.1,
    description:
      'Whether each of several items is one of the own favorites, in that order: for lists with a star beside each item.',
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
    description: 'Makes an item a favorite. Asking again changes nothing; out of the trash it comes back.',
  })
  addFavorite(
    @Ctx() context: Context,
    @Arg('input', () => AddFavoriteInput, { description: 'The item, and how to keep it.' }) input: AddFavoriteInput,
  ): Promise<AddFavoritePayload> {
    return addFavorite(context, input);
  }

  @Access('user')
  @Mutation(() => UserFavoritePayload, { description: 'Changes a favorite.' })
  async updateFavorite(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the favorite.' }) id: string,
    @Arg('input', () => UpdateFavoriteInput, { description: 'What to change.' }) input: UpdateFavoriteInput,
  ): Promise<UserFavoritePayload> {
    return { favorite: await updateFavorite(context, id, input) };
  }

  @Access('user')
  @Mutation(() => RemoveFavoritePayload, {
    description: 'Puts a favorite in the trash, for 30 days. Asking again changes nothing.',
  })
  removeFavorite(
    @Ctx() context: Context,
    @Arg('input', () => RemoveFavoriteInput, { description: 'Which one.' }) input: RemoveFavoriteInput,
  ): Promise<RemoveFavoritePayload> {
    return removeFavorite(context, input);
  }

  @Access('user')
  @Mutation(() => UserFavoritePayload, { description: 'Takes a favorite out of the trash, to where it was.' })
  async restoreFavorite(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the favorite.' }) id: string,
  ): Promise<UserFavoritePayload> {
    return { favorite: await restoreFavorite(context, id) };
  }

  @Access('user')
  @Mutation(() => EmptyFavoriteTrashPayload, {
    description: 'Deletes what lies in the trash for good. It cannot be undone.',
  })
  async emptyFavoriteTrash(@Ctx() context: Context): Promise<EmptyFavoriteTrashPayload> {
    return { deletedCount: await emptyFavoriteTrash(context) };
  }

  @Access('user')
  @RateLimit(3_000, 3600)
  @Mutation(() => UserFavoritePayload, { description: 'Counts a use of a favorite: opened, run, read.' })
  async useFavorite(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the favorite.' }) id: string,
  ): Promise<UserFavoritePayload> {
    return { favorite: await useFavorite(context, id) };
  }

  @Access('user')
  @Mutation(() => UserFavoritePayload, { description: 'Gives a favorite another place in the manual order.' })
  async moveFavorite(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the favorite.' }) id: string,
    @Arg('input', () => MoveFavoriteInput, { description: 'Its new neighbours.' }) input: MoveFavoriteInput,
  ): Promise<UserFavoritePayload> {
    return { favorite: await moveFavorite(context, id, input) };
  }

  @Access('user')
  @Mutation(() => MoveFavoritesPayload, {
    description: 'Puts many favorites in a folder or in the trash. One that cannot be moved does not stop the others.',
  })
  async moveFavorites(
    @Ctx() context: Context,
    @Arg('input', () => MoveFavoritesInput, { description: 'Which ones, and where to.' }) input: MoveFavoritesInput,
  ): Promise<MoveFavoritesPayload> {
    return { results: await moveFavorites(context, input) };
  }

  @FieldResolver(() => FavoriteFolder, { nullable: true, description: 'The folder it lies in; null for UNSORTED.' })
  folder(
    @Root() favorite: UserFavorite,
    @Ctx() context: Context,
  ): FavoriteFolder | null | Promise<FavoriteFolder | null> {
    return folderOf(context, favorite.userId, favorite.folderId);
  }

  @FieldResolver(() => FavoriteItem, {
    complexity: 1,
    description: 'What it stands for, as it is now; the snapshot where this graph cannot give it.',
  })
  item(@Root() favorite: UserFavorite, @Ctx() context: Context): object | Promise<object> {
    return itemOf(context, favorite);
  }
}
