import { deleteEach } from '../../../database/bulk.js';
import type { PersonalData } from '../../../graphql/domain.js';
import { LabExperimentModel } from './lab-experiment.model.js';
import { VoiceConsentModel } from '../voice-consent/voice-consent.model.js';

const HIDDEN = { userId: 0, origin: 0, revision: 0, isDeleted: 0, 'history.actorId': 0 } as const;

/** Lab data belongs to its user alone: an erasure removes all of it. */
export const labPersonalData: readonly PersonalData[] = [
  {
    collection: 'labexperiments',
    export: ({ userId }) => LabExperimentModel.find({ userId }, HIDDEN).sort({ day: 1 }).lean(),
    erase: async ({ userId }, session) => ({ records: await deleteEach(LabExperimentModel, { userId }, { session }) }),
  },
  {
    collection: 'voiceconsents',
    export: ({ userId }) => VoiceConsentModel.find({ userId }, { userId: 0 }).sort({ _id: -1 }).lean(),
    erase: async ({ userId }, session) => ({ records: await deleteEach(VoiceConsentModel, { userId }, { session }) }),
  },
];
