import type { Domain, Job, PersonalData } from '../../graphql/domain.js';
import {
  writingJobs,
  writingNodes,
  writingPersonalData,
  writingResolvers,
} from './community/community-author.manifest.js';
import { communityMigrations } from './community/community.migration.js';
import { groupJobs, groupNodes, groupPersonalData, groupResolvers } from './group/group.manifest.js';

/** Combines the manifests of the author side and the group side. */
const resolvers: Domain['resolvers'] = [...writingResolvers, ...groupResolvers];

const nodes: NonNullable<Domain['nodes']> = { ...writingNodes, ...groupNodes };

const personalData: readonly PersonalData[] = [...writingPersonalData, ...groupPersonalData];

const jobs: readonly Job[] = [...writingJobs, ...groupJobs];

export const community: Domain = {
  name: 'community',
  migrations: communityMigrations,
  ...{ resolvers, nodes, personalData, jobs },
};

export { CommunityPost } from './post/post.model.js';
export { postLoader } from './post/post.loaders.js';
