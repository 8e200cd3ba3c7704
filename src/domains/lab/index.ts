import type { Domain } from '../../graphql/domain.js';
import { LabExperimentFieldsResolver, LabStatusChangeFieldsResolver } from './lab-fields.resolver.js';
import { labPersonalData } from './lab-personal-data.service.js';
import { LabWorkerResolver } from './lab-worker.resolver.js';
import { endOverdueLabExperiments } from './lab-worker.service.js';
import { LabResolver } from './lab.resolver.js';
import { labExperimentsByIds } from './lab-experiment.loaders.js';
import { VoiceConsentResolver } from './voice-consent.resolver.js';
import { voiceConsentsByIds } from './voice-consent.service.js';
import { labRoutes } from './lab.rest.js';

export const lab: Domain = {
  name: 'lab',
  routes: labRoutes,
  resolvers: [
    LabResolver,
    LabWorkerResolver,
    LabExperimentFieldsResolver,
    LabStatusChangeFieldsResolver,
    VoiceConsentResolver,
  ],
  nodes: { exp: labExperimentsByIds, vcs: voiceConsentsByIds },
  jobs: [{ name: 'end overdue experiments', everySeconds: 10, run: endOverdueLabExperiments }],
  personalData: labPersonalData,
};

export { LabExperiment } from './lab-experiment.model.js';
export { labExperimentLoader } from './lab-experiment.loaders.js';
