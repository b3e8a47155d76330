import { consentEnd } from '@adx-export/core'
import type { Job } from '../job/job.ts'

/** The date that lines of consent get which this job prints. */
export const consentEndIn = ({ ports }: Pick<Job, 'ports'>): string => consentEnd(ports.clock.now())
