import { prop } from '@typegoose/typegoose';
import { Field, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../database/entity.js';
import { indexed } from '../../database/indexes.js';

@ObjectType({ implements: Node, description: 'A folder of favorites. Only its owner can read it.' })
@indexed({ userId: 1 }, 'All folders of a person.')
export class FavoriteFolder extends Entity {
  @prop({ type: () => String, required: true })
  userId!: string;

  @Field(() => String, { description: 'Its name; each name once within its parent, whatever the case.' })
  @prop({ type: () => String, required: true })
  name!: string;

  /** For comparing and sorting. No unique index guards it: names and places change, see FavoriteTree. */
  @prop({ type: () => String, required: true })
  foldedName!: string;

  @prop({ type: () => String, default: null })
  parentId!: string | null;

  /** Ids of the folders above, outermost first. */
  @prop({ type: () => [String], default: [] })
  ancestorIds!: string[];
}

export const FavoriteFolderModel = entityModel(FavoriteFolder, { collection: 'favoritefolders', prefix: 'fld' });

/**
 * One row a person, whose id is the person's. Whoever changes folders counts it up in the same transaction, so two changes
 * of one tree conflict and happen one after the other: that keeps names single, the tree without circles and its size exact.
 */
export class FavoriteTree extends Entity {
  @prop({ type: () => Number, required: true })
  changes!: number;
}

export const FavoriteTreeModel = entityModel(FavoriteTree, { collection: 'favoritetrees', prefix: 'ftr' });
