import { getRouteApi } from '@tanstack/react-router';
import { lazy } from 'react';
import { JobScreen } from '../../features/jobs/job-screen';

const ClientResults = lazy(async () => ({
  default: (await import('../../features/clients/results/client-results')).ClientResults,
}));

const route = getRouteApi('/jobs/$jobId');

export function JobRoute() {
  const { jobId } = route.useParams();
  return (
    <JobScreen
      key={jobId}
      jobId={jobId}
      results={(job, rows, table) =>
        job.kinds.includes('add-clients') ? <ClientResults job={job} rows={rows} requests={table} /> : null
      }
    />
  );
}
