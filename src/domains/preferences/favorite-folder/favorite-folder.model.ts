import { prop } from '@typegoose/typegoose';
import { Field, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';

@ObjectType({ implements: Node, description: 'A folder of favorites. Only its owner can see it.' })
@indexed({ userId: 1 }, 'All folders of an account.')
export class FavoriteFolder extends Entity {
  @prop({ type: () => String, required: true })
  userId!: string;

  @Field(() => String, { description: 'Name of the folder, unique within its parent, ignoring case.' })
  @prop({ type: () => String, required: true })
  name!: string;

  /**
   * For comparing and sorting. No unique index guards it: names and parents change, and changes to the tree are
   * serialized.
   */
  @prop({ type: () => String, required: true })
  foldedName!: string;

  @prop({ type: () => String, default: null })
  parentId!: string | null;

  /** IDs of the folders above, outermost first. */
  @prop({ type: () => [String], default: [] })
  ancestorIds!: string[];

  /** How often something was put into it; written so that it cannot be deleted at the same moment. */
  @prop({ type: () => Number, select: false })
  holds?: number;
}

export const FavoriteFolderModel = entityModel(FavoriteFolder, { collection: 'favoritefolders', prefix: 'fld' });
