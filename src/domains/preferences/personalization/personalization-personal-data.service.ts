import { deleteEach } from '../../../database/bulk.js';
import type { PersonalData } from '../../../graphql/domain.js';
import { PersonalizationModel } from './personalization.model.js';

const OURS = { userId: 0, promptBytes: 0, promptRevision: 0 } as const;

export const personalizationPersonalData: readonly PersonalData[] = [
  {
    collection: 'agentpersonalizations',
    export: ({ userId }) => PersonalizationModel.find({ userId }, OURS).lean(),
    erase: async ({ userId }, session) => ({
      records: await deleteEach(PersonalizationModel, { userId }, { session }),
    }),
  },
];
