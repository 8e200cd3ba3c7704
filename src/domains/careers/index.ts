import type { Domain } from '../../graphql/domain.js';
import { HiringResolver } from './hiring/hiring.resolver.js';
import { leaveInterviews } from './interview/interview-unassign.service.js';
import { applicationsByIds } from './job-application/job-application-list.service.js';
import { expireOffers } from './job-application/job-application-offer.service.js';
import {
  ApplicationNoteResolver,
  InterviewResolver,
  JobApplicationPartsResolver,
  JobApplicationStatusChangeResolver,
  ResumeDetailsResolver,
  ScorecardResolver,
} from './job-application/job-application-parts.resolver.js';
import { careersPersonalData } from './job-application/job-application-personal-data.service.js';
import { anonymizeDue } from './job-application/job-application-retention.service.js';
import { proveApplications } from './job-application/job-application-proof.service.js';
import { JobApplicationResolver } from './job-application/job-application.resolver.js';
import { JobPostingResolver } from './job-posting/job-posting.resolver.js';
import { dateClosedPostings } from './job-posting/job-posting-retention.service.js';
import { closeDuePostings, postingsByIds } from './job-posting/job-posting.service.js';
import { applicationRoutes } from './job-application/job-application.rest.js';
import { careersMigrations } from './careers/careers.migration.js';

export const careers: Domain = {
  name: 'careers',
  migrations: careersMigrations,
  routes: applicationRoutes,
  resolvers: [
    JobPostingResolver,
    JobApplicationResolver,
    HiringResolver,
    JobApplicationPartsResolver,
    ResumeDetailsResolver,
    JobApplicationStatusChangeResolver,
    InterviewResolver,
    ScorecardResolver,
    ApplicationNoteResolver,
  ],
  nodes: { job: postingsByIds, app: applicationsByIds },
  jobs: [
    { name: 'expire-job-offers', everySeconds: 60, run: expireOffers },
    { name: 'close-due-job-postings', everySeconds: 60, run: closeDuePostings },
    { name: 'schedule-application-anonymization', everySeconds: 60, run: dateClosedPostings },
    { name: 'anonymize-applications', everySeconds: 600, run: anonymizeDue },
  ],
  personalData: careersPersonalData,
  addressProven: proveApplications,
  async rolesLost(loss, session) {
    await leaveInterviews(loss, session);
    // Staff IDs in applications are kept, since an erasure finds and counts them by these.
    return {};
  },
};
