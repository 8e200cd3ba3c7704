import { recordMigration, type RecordMigration } from '../../../database/migrations.js';
import { duplicateKeys } from '../job-application/job-application-duplicates.js';
import { applicationWords } from '../job-application/job-application-submit.service.js';
import { JobApplicationStatus } from '../job-application/job-application.enums.js';
import { JobApplicationModel } from '../job-application/job-application.model.js';
import { JobPostingModel } from '../job-posting/job-posting.model.js';
import { postingWords } from '../job-posting/job-posting.service.js';

export const careersMigrations: readonly RecordMigration[] = [
  recordMigration(JobPostingModel, {
    version: 1,
    reads: ['title', 'department', 'location', 'description', 'requirements', 'searchWords'],
    fieldsOf: (posting) => ({ searchWords: postingWords(posting) }),
  }),
  recordMigration(JobApplicationModel, {
    version: 2,
    reads: ['position', 'applicant', 'resume', 'anonymized', 'searchWords', 'duplicateKeys', 'status', 'anonymizeAt'],
    fieldsOf: ({ position, applicant, resume, anonymized, status }) => ({
      ...(applicant && !anonymized
        ? {
            searchWords: applicationWords(applicant, position),
            duplicateKeys: duplicateKeys(applicant, resume?.contentHash),
          }
        : {}),
      ...(status === JobApplicationStatus.HIRED ? { anonymizeAt: null } : {}),
    }),
  }),
];
