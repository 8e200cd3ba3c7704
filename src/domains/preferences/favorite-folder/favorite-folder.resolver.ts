import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../../auth/access.js';
import { PageArgs } from '../../../graphql/connection.js';
import type { Context } from '../../../graphql/context.js';
import { FavoriteFolder } from './favorite-folder.model.js';
import {
  createFavoriteFolder,
  deleteFavoriteFolder,
  folderOf,
  moveFavoriteFolder,
  renameFavoriteFolder,
} from './favorite-folder.service.js';
import { depthOf, MAX_DEPTH } from './favorite-folder.tree.js';
import {
  favoriteCount,
  favoritesByFolder,
  firstFavorites,
  favoriteFolders,
} from '../favorite/favorite-list.service.js';
import {
  CreateFavoriteFolderInput,
  MoveFavoriteFolderInput,
  RenameFavoriteFolderInput,
} from '../favorite/favorite.inputs.js';
import { UserFavorite } from '../favorite/favorite.model.js';
import {
  DeleteFavoriteFolderPayload,
  FavoriteFolderPayload,
  FavoriteFolderSummary,
  FavoriteFolderSummaryConnection,
} from '../favorite/favorite.payloads.js';

@Resolver(() => FavoriteFolder)
export class FavoriteFolderResolver {
  @Access('user')
  @Query(() => [FavoriteFolderSummary], {
    complexity: 1,
    description:
      'Your folders, at most 200, as a tree: each followed by its subfolders. ALL and UNSORTED come first, TRASH last.',
  })
  favoriteFolders(@Ctx() context: Context): Promise<FavoriteFolderSummary[]> {
    return favoriteFolders(context);
  }

  @Access('user')
  @Query(() => FavoriteFolderSummaryConnection, {
    description:
      'Your favorites by folder: UNSORTED, then your folders as a tree. Select `favorites` for the first ones in each.',
  })
  async favoritesByFolder(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<InstanceType<typeof FavoriteFolderSummaryConnection>> {
    return new FavoriteFolderSummaryConnection(await favoritesByFolder(context, page));
  }

  @Access('user')
  @Mutation(() => FavoriteFolderPayload, { description: 'Creates a folder.' })
  async createFavoriteFolder(
    @Ctx() context: Context,
    @Arg('input', () => CreateFavoriteFolderInput, { description: 'Name and parent of the folder.' })
    input: CreateFavoriteFolderInput,
  ): Promise<FavoriteFolderPayload> {
    return { folder: await createFavoriteFolder(context, input) };
  }

  @Access('user')
  @Mutation(() => FavoriteFolderPayload, { description: 'Renames a folder.' })
  async renameFavoriteFolder(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the folder.' }) id: string,
    @Arg('input', () => RenameFavoriteFolderInput, { description: 'The new name.' }) input: RenameFavoriteFolderInput,
  ): Promise<FavoriteFolderPayload> {
    return { folder: await renameFavoriteFolder(context, id, input.name) };
  }

  @Access('user')
  @Mutation(() => FavoriteFolderPayload, {
    description: 'Moves a folder, with everything in it, into another folder or to the top level.',
  })
  async moveFavoriteFolder(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the folder.' }) id: string,
    @Arg('input', () => MoveFavoriteFolderInput, { description: 'The new parent.' }) input: MoveFavoriteFolderInput,
  ): Promise<FavoriteFolderPayload> {
    return { folder: await moveFavoriteFolder(context, id, input.parent) };
  }

  @Access('user')
  @Mutation(() => DeleteFavoriteFolderPayload, {
    description:
      'Deletes a folder. Its favorites and subfolders move to its parent; a subfolder whose name is taken there gets a number appended.',
  })
  async deleteFavoriteFolder(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the folder.' }) id: string,
  ): Promise<DeleteFavoriteFolderPayload> {
    return { deletedId: id, ...(await deleteFavoriteFolder(context, id)) };
  }

  @FieldResolver(() => FavoriteFolder, { nullable: true, description: 'The parent folder, or null at the top level.' })
  parent(
    @Root() folder: FavoriteFolder,
    @Ctx() context: Context,
  ): FavoriteFolder | null | Promise<FavoriteFolder | null> {
    return folderOf(context, folder.userId, folder.parentId);
  }

  @FieldResolver(() => Int, { description: `Depth of the folder: 1 at the top level, at most ${String(MAX_DEPTH)}.` })
  depth(@Root() folder: FavoriteFolder): number {
    return depthOf(folder);
  }
}

@Resolver(() => FavoriteFolderSummary)
export class FavoriteFolderSummaryResolver {
  @FieldResolver(() => Int, {
    description: 'Number of favorites in the folder, excluding archived ones and those in subfolders.',
  })
  favoriteCount(@Root() summary: FavoriteFolderSummary, @Ctx() context: Context): number | Promise<number> {
    return favoriteCount(context, summary);
  }

  @FieldResolver(() => [UserFavorite], {
    description: 'The first favorites in manual order; `myFavorites(filter: { folder })` returns the rest.',
  })
  favorites(
    @Root() summary: FavoriteFolderSummary,
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 5, description: 'Number of favorites to return, 1 to 100.' })
    first: number,
  ): UserFavorite[] | Promise<UserFavorite[]> {
    return firstFavorites(context, summary, first);
  }
}
