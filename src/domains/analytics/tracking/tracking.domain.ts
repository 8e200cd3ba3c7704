import type { Domain } from '../../../graphql/domain.js';
import { stopIngestion } from '../ingestion/ingestion.service.js';
import { pageviewsByIds } from '../pageview/pageview.service.js';
import { ReportResolver } from '../report/report.resolver.js';
import { rollUpFinishedDays } from '../rollup/rollup.service.js';
import { endIdleSessions, sessionsByIds } from '../session/session.service.js';
import {
  PageviewFieldsResolver,
  SessionFieldsResolver,
  UserEventFieldsResolver,
  VisitorFieldsResolver,
} from './tracking-fields.resolver.js';
import { TrackingResolver } from './tracking.resolver.js';
import { userEventsByIds } from '../user-event/user-event.service.js';
import { visitorPersonalData } from '../visitor/visitor-personal-data.service.js';
import { visitorsByIds } from '../visitor/visitor.service.js';

/** Traffic of the site: visitors, sessions, page views, events and reports. */
export const trackingPart = {
  resolvers: [
    TrackingResolver,
    ReportResolver,
    VisitorFieldsResolver,
    SessionFieldsResolver,
    PageviewFieldsResolver,
    UserEventFieldsResolver,
  ],
  nodes: { vis: visitorsByIds, vse: sessionsByIds, pv: pageviewsByIds, uev: userEventsByIds },
  personalData: visitorPersonalData,
  jobs: [
    { name: 'end-idle-sessions', everySeconds: 30, run: endIdleSessions },
    { name: 'roll-up-finished-days', everySeconds: 600, run: rollUpFinishedDays },
  ],
  stop: stopIngestion,
} satisfies Omit<Domain, 'name'>;
