import { prop } from '@typegoose/typegoose';
import { Field, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';

@ObjectType({ implements: Node, description: 'A folder of favorites. Only its owner can read it.' })
@indexed({ userId: 1 }, 'All folders of a person.')
export class FavoriteFolder extends Entity {
  @prop({ type: () => String, required: true })
  userId!: string;

  @Field(() => String, { description: 'Its name; each name once within its parent, whatever the case.' })
  @prop({ type: () => String, required: true })
  name!: string;

  /** For comparing and sorting. No unique index guards it: names and places change, and the tree is changed by one at a time. */
  @prop({ type: () => String, required: true })
  foldedName!: string;

  @prop({ type: () => String, default: null })
  parentId!: string | null;

  /** Ids of the folders above, outermost first. */
  @prop({ type: () => [String], default: [] })
  ancestorIds!: string[];

  /** How often something was put into it; written so that it is not deleted at the same moment. */
  @prop({ type: () => Number, select: false })
  holds?: number;
}

export const FavoriteFolderModel = entityModel(FavoriteFolder, { collection: 'favoritefolders', prefix: 'fld' });
