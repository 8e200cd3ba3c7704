import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { JobApplication } from '../job-application/job-application.model.js';
import { JobPosting } from '../job-posting/job-posting.model.js';

export const JobPostingConnection = connectionOf(JobPosting);
export const JobApplicationConnection = connectionOf(JobApplication);

@ObjectType({ description: 'The posting after a change.' })
export class JobPostingPayload extends Payload {
  @Field(() => JobPosting, { nullable: true, description: 'The posting; null when nothing was done.' })
  jobPosting?: JobPosting;
}

@ObjectType({ description: 'The application after a change.' })
export class JobApplicationPayload extends Payload {
  @Field(() => JobApplication, { nullable: true, description: 'The application; null when nothing was done.' })
  application?: JobApplication;
}
