import type { Step } from '../../../model/step.ts'
import { armHost, armPath } from '../../arm.ts'
import type { StreamingChange } from './rules.ts'

/** "Can take several minutes to take effect"; half an hour has been waited for in vain. */
const limitSeconds = 1800

export const steps = ({ wanted }: StreamingChange): readonly Step[] => {
  const { target: cluster } = wanted
  return [
    {
      system: 'arm',
      stage: 'cluster',
      host: armHost(cluster.cloud),
      method: 'PATCH',
      path: armPath(cluster.resourceId),
      body: { properties: { enableStreamingIngest: true } },
      limitSeconds,
      done: 'arm-finished',
      title: `switch on streaming ingestion of cluster ${cluster.name}`,
    },
  ]
}
