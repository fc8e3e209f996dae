import { getRouteApi } from '@tanstack/react-router';
import { JobScreen } from '../../features/jobs/job-screen';

const route = getRouteApi('/jobs/$jobId');

export function JobRoute() {
  const { jobId } = route.useParams();
  return <JobScreen key={jobId} jobId={jobId} />;
}
