import { anonymous } from './callers.js';
import {
  byEnum,
  byFlag,
  byTime,
  byValue,
  NEWEST,
  upper,
  idOf,
  mostOf,
  middleOf,
  from,
  before,
  type ListCase,
  type ListWorld,
} from './list-cases.js';
import { rawRows, type RawRow } from './raw-rows.js';

export async function careersLists({ staff, user, enums }: ListWorld): Promise<ListCase[]> {
  const [applications, postings] = [await rawRows('jobapplications'), await rawRows('jobpostings')];
  const own = {
    rows: applications,
    filters: {
      status: {
        values: enums('JobApplicationStatus'),
        keeps: (row: RawRow, value: string) => upper(row['publicStatus']) === value,
      },
    },
    sorts: { '': NEWEST },
  };
  const applicant = mostOf(
    applications.filter((row) => row['userId']),
    'userId',
  );
  const email = mostOf(
    applications.filter((row) => row['email']),
    'email',
  );
  return [
    {
      field: 'applications',
      viewer: staff,
      rows: applications,
      holds: (row, { anonymized }) => row['anonymized'] === (anonymized ?? false),
      filters: {
        ...byEnum('status', enums('JobApplicationStatus')),
        jobId: byValue('jobId', applications, idOf('job')),
        anonymized: byFlag('anonymized'),
      },
      sorts: { NEWEST, LONGEST_IN_STAGE: byTime('stageSince', 1) },
    },
    { field: 'myApplications', viewer: user, holds: (row) => row['userId'] === user.userId, ...own },
    {
      field: 'applicationsOfUser',
      viewer: staff,
      args: { userId: applicant },
      holds: (row) => row['userId'] === applicant,
      ...own,
    },
    {
      field: 'applicationsByEmail',
      viewer: staff,
      args: { email },
      rows: applications,
      holds: (row) => row['email'] === email,
      sorts: { '': NEWEST },
    },
    {
      field: 'jobPostings',
      viewer: staff,
      rows: postings,
      holds: (row, { status }) => status !== undefined || upper(row['status']) === 'OPEN',
      filters: {
        ...byEnum('status', enums('JobPostingStatus')),
        ...byEnum('employmentType', enums('EmploymentType')),
        ...byEnum('workplace', enums('Workplace')),
        department: byValue('department', postings, 'No such department'),
      },
      sorts: { NEWEST },
    },
    {
      field: 'jobPostings',
      viewer: staff,
      rows: postings,
      // Those without a last day are not among those that close soon.
      holds: (row, { status }) =>
        (status !== undefined || upper(row['status']) === 'OPEN') && row['closesAt'] instanceof Date,
      filters: { ...byEnum('status', enums('JobPostingStatus')), ...byEnum('workplace', enums('Workplace')) },
      sorts: { CLOSING_SOON: byTime('closesAt', 1) },
    },
  ];
}

export async function webinarLists({ staff, user, enums }: ListWorld): Promise<ListCase[]> {
  const [webinars, registrations] = [await rawRows('webinars'), await rawRows('webinarregistrations')];
  const starts = middleOf(webinars, 'startsAt');
  const own = {
    rows: registrations,
    filters: byEnum('status', enums('WebinarRegistrationStatus')),
    sorts: { '': NEWEST },
  };
  const webinarId = mostOf(registrations, 'webinarId');
  const email = mostOf(registrations, 'email');
  const ofUser = (row: RawRow): boolean => row['userId'] === user.userId;
  return [
    {
      field: 'webinars',
      viewer: anonymous,
      rows: webinars,
      holds: (row) => row['isListed'] === true,
      filters: {
        ...byEnum('status', enums('WebinarStatus')),
        ...byEnum('format', enums('WebinarFormat')),
        from: from('startsAt', starts),
        to: before('startsAt', starts),
      },
      sorts: { SOONEST: byTime('startsAt', 1), LATEST: byTime('startsAt', -1) },
    },
    {
      field: 'registrations',
      viewer: staff,
      args: { webinarId },
      holds: (row) => row['webinarId'] === webinarId,
      ...own,
    },
    { field: 'myRegistrations', viewer: user, holds: ofUser, ...own },
    { field: 'registrationsOfUser', viewer: staff, args: { userId: user.userId }, holds: ofUser, ...own },
    { field: 'registrationsByEmail', viewer: staff, args: { email }, holds: (row) => row['email'] === email, ...own },
  ];
}
