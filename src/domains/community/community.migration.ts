import { recordMigration, type RecordMigration } from '../../database/migrations.js';
import { wordsToFind } from '../../shared/text.js';
import { CommunityContentModel } from './content.model.js';
import { contentPlace } from './content.service.js';
import { SEARCHED_WORDS } from './group.inputs.js';
import { CommunityGroupModel } from './group.model.js';
import { CommunityPostModel } from './post.model.js';
import { placeFields, placeOf } from './post.service.js';

/** Tags were once stored in parts; what their folding had dropped is lost. */
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
