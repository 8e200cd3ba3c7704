import { Anchor } from '@mantine/core';
import { query } from '../../../src/client/index.js';
import { useTally } from '../../../src/client/react.js';
import { notifyFault } from '../../app/components/notices.js';
import { StaffResumeDocument } from '../generated/graphql.js';

interface ResumeLinkProps {
  applicationId: string;
  fileName: string;
}

/** Downloads the résumé. A file link is valid for some minutes, and this screen may be open for hours. */
export function ResumeLink({ applicationId, fileName }: ResumeLinkProps) {
  const tally = useTally();
  const save = async (): Promise<void> => {
    try {
      const { application } = await query(tally, StaffResumeDocument, { id: applicationId }, 'no-cache');
      const link = document.createElement('a');
      link.href = application?.resume?.url ?? '';
      link.download = fileName;
      if (application?.resume) link.click();
    } catch (error) {
      notifyFault(error);
    }
  };
  return (
    <Anchor component="button" type="button" inherit ta="left" onClick={() => void save()}>
      {fileName}
    </Anchor>
  );
}
