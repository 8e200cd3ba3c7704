import type { Domain } from '../../graphql/domain.js';
import { trackingPart } from './tracking.domain.js';
import { usagePart } from './usage.domain.js';
import { trackingRoutes } from './tracking.rest.js';

export const analytics: Domain = {
  name: 'analytics',
  routes: trackingRoutes,
  resolvers: [...trackingPart.resolvers, ...usagePart.resolvers],
  nodes: { ...trackingPart.nodes, ...usagePart.nodes },
  personalData: [...trackingPart.personalData, ...usagePart.personalData],
  jobs: trackingPart.jobs,
  stop: trackingPart.stop,
};

export { createTrafficImport, type LoggedRequest } from './ingestion.import.js';
export { PageviewKind } from './tracking.enums.js';
export * from './usage.domain.js';
