import { recordMigration, type RecordMigration } from '../../../database/migrations.js';
import { wordsToFind } from '../../../shared/text.js';
import { CommunityContentModel } from '../content/content.model.js';
import { contentPlace } from '../content/content.service.js';
import { SEARCHED_WORDS } from '../group/group.inputs.js';
import { CommunityGroupModel } from '../group/group.model.js';
import { CommunityPostModel } from '../post/post.model.js';
import { placeFields, placeOf } from '../post/post.service.js';

/** Tags used to be stored in parts; what folding dropped cannot be recovered. */
const inWhole = (tags: readonly string[]): string[] => tags.map((tag) => tag.normalize('NFC'));

export const communityMigrations: readonly RecordMigration[] = [
  recordMigration(CommunityGroupModel, {
    version: 1,
    reads: ['name', 'description', 'searchWords'],
    fieldsOf: ({ name, description }) => ({ searchWords: wordsToFind(name, description, SEARCHED_WORDS) }),
  }),
  recordMigration(CommunityPostModel, {
    version: 1,
    reads: ['audience', 'groupId', 'authorId', 'tags', 'status', 'feeds'],
    fieldsOf(post) {
      const tags = inWhole(post.tags);
      return { tags, feeds: placeFields(post.status, placeOf(post, { tags })).feeds };
    },
  }),
  recordMigration(CommunityContentModel, {
    version: 1,
    reads: ['audience', 'groupId', 'authorId', 'tags', 'status', 'feeds'],
    fieldsOf(content) {
      const tags = inWhole(content.tags);
      return { tags, feeds: contentPlace(content.status, placeOf(content, { tags })).feeds };
    },
  }),
];
