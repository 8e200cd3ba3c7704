import type { Domain } from '../../graphql/domain.js';
import { trackingPart } from './tracking/tracking.domain.js';
import { usagePart } from './usage/usage.domain.js';
import { trackingRoutes } from './tracking/tracking.rest.js';

export const analytics: Domain = {
  name: 'analytics',
  routes: trackingRoutes,
  resolvers: [...trackingPart.resolvers, ...usagePart.resolvers],
  nodes: { ...trackingPart.nodes, ...usagePart.nodes },
  personalData: [...trackingPart.personalData, ...usagePart.personalData],
  jobs: trackingPart.jobs,
  stop: trackingPart.stop,
};

export { createTrafficImport, type LoggedRequest } from './ingestion/ingestion.import.js';
export { PageviewKind } from './tracking/tracking.enums.js';
export * from './usage/usage.domain.js';
