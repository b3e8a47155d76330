import { armHosts, type Cloud } from '@adx-export/core'

export const armHost = (cloud: Cloud): string => armHosts[cloud]

/** `resourceId` with a path below it. */
export const armPath = (resourceId: string, ...segments: readonly string[]): string =>
  [resourceId.replace(/\/+$/, ''), ...segments.map((segment) => encodeURIComponent(segment))].join('/')
