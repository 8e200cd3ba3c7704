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
      'All own folders, at most 200, as a tree: each followed by those inside it. ALL and UNSORTED stand first, TRASH last.',
  })
  favoriteFolders(@Ctx() context: Context): Promise<FavoriteFolderSummary[]> {
    return favoriteFolders(context);
  }

  @Access('user')
  @Query(() => FavoriteFolderSummaryConnection, {
    description:
      'The own favorites folder by folder: UNSORTED, then the own folders as a tree. Ask each for its first `favorites`.',
  })
  async favoritesByFolder(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<InstanceType<typeof FavoriteFolderSummaryConnection>> {
    return new FavoriteFolderSummaryConnection(await favoritesByFolder(context, page));
  }

  @Access('user')
  @Mutation(() => FavoriteFolderPayload, { description: 'Makes a folder.' })
  async createFavoriteFolder(
    @Ctx() context: Context,
    @Arg('input', () => CreateFavoriteFolderInput, { description: 'Its name and place.' })
    input: CreateFavoriteFolderInput,
  ): Promise<FavoriteFolderPayload> {
    return { folder: await createFavoriteFolder(context, input) };
  }

  @Access('user')
  @Mutation(() => FavoriteFolderPayload, { description: 'Gives a folder another name.' })
  async renameFavoriteFolder(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the folder.' }) id: string,
    @Arg('input', () => RenameFavoriteFolderInput, { description: 'The name.' }) input: RenameFavoriteFolderInput,
  ): Promise<FavoriteFolderPayload> {
    return { folder: await renameFavoriteFolder(context, id, input.name) };
  }

  @Access('user')
  @Mutation(() => FavoriteFolderPayload, {
    description: 'Puts a folder, with all that is inside it, into another one or at the top.',
  })
  async moveFavoriteFolder(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the folder.' }) id: string,
    @Arg('input', () => MoveFavoriteFolderInput, { description: 'The place.' }) input: MoveFavoriteFolderInput,
  ): Promise<FavoriteFolderPayload> {
    return { folder: await moveFavoriteFolder(context, id, input.parent) };
  }

  @Access('user')
  @Mutation(() => DeleteFavoriteFolderPayload, {
    description:
      'Deletes a folder. The favorites and folders in it move to its parent; a folder whose name is taken there gets a number behind it.',
  })
  async deleteFavoriteFolder(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the folder.' }) id: string,
  ): Promise<DeleteFavoriteFolderPayload> {
    return { deletedId: id, ...(await deleteFavoriteFolder(context, id)) };
  }

  @FieldResolver(() => FavoriteFolder, { nullable: true, description: 'The folder it lies in; null at the top.' })
  parent(
    @Root() folder: FavoriteFolder,
    @Ctx() context: Context,
  ): FavoriteFolder | null | Promise<FavoriteFolder | null> {
    return folderOf(context, folder.userId, folder.parentId);
  }

  @FieldResolver(() => Int, { description: `How deep it lies: 1 at the top, at most ${String(MAX_DEPTH)}.` })
  depth(@Root() folder: FavoriteFolder): number {
    return depthOf(folder);
  }
}

@Resolver(() => FavoriteFolderSummary)
export class FavoriteFolderSummaryResolver {
  @FieldResolver(() => Int, {
    description:
      'How many favorites lie in it, without those put aside and those in folders inside it. One count for all folders.',
  })
  favoriteCount(@Root() summary: FavoriteFolderSummary, @Ctx() context: Context): number | Promise<number> {
    return favoriteCount(context, summary);
  }

  @FieldResolver(() => [UserFavorite], {
    description: 'Its first favorites, in manual order; `myFavorites(filter: { folder })` gives the others.',
  })
  favorites(
    @Root() summary: FavoriteFolderSummary,
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 5, description: 'How many to answer, 1 to 100.' }) first: number,
  ): UserFavorite[] | Promise<UserFavorite[]> {
    return firstFavorites(context, summary, first);
  }
}
