import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { JobApplication } from '../job-application/job-application.model.js';
import { JobPosting } from '../job-posting/job-posting.model.js';

export const JobPostingConnection = connectionOf(JobPosting);
export const JobApplicationConnection = connectionOf(JobApplication);

@ObjectType({ description: 'Result of creating or changing a job posting.' })
export class JobPostingPayload extends Payload {
  @Field(() => JobPosting, { nullable: true, description: 'The job posting, or null if nothing was changed.' })
  jobPosting?: JobPosting;
}

@ObjectType({ description: 'Result of submitting or changing an application.' })
export class JobApplicationPayload extends Payload {
  @Field(() => JobApplication, { nullable: true, description: 'The application, or null if nothing was changed.' })
  application?: JobApplication;
}
