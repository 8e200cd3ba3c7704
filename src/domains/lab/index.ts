import type { Domain } from '../../graphql/domain.js';
import { LabExperimentFieldsResolver, LabStatusChangeFieldsResolver } from './lab-experiment/lab-fields.resolver.js';
import { labPersonalData } from './lab-experiment/lab-personal-data.service.js';
import { LabWorkerResolver } from './lab-worker/lab-worker.resolver.js';
import { endOverdueLabExperiments } from './lab-worker/lab-worker.service.js';
import { LabResolver } from './lab-experiment/lab.resolver.js';
import { labExperimentsByIds } from './lab-experiment/lab-experiment.loaders.js';
import { VoiceConsentResolver } from './voice-consent/voice-consent.resolver.js';
import { voiceConsentsByIds } from './voice-consent/voice-consent.service.js';
import { labRoutes } from './lab-experiment/lab.rest.js';

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
  jobs: [{ name: 'end-overdue-experiments', everySeconds: 10, run: endOverdueLabExperiments }],
  personalData: labPersonalData,
};

export { LabExperiment } from './lab-experiment/lab-experiment.model.js';
export { labExperimentLoader } from './lab-experiment/lab-experiment.loaders.js';
