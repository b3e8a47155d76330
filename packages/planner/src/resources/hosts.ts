import { armHosts, type Cloud } from '@adx-export/core'

export const armHost = (cloud: Cloud): string => armHosts[cloud]

/** The host of a cluster's URL however it is spelt: letter case, trailing slash, with or without the scheme. */
export const hostOf = (url: string): string =>
  url
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/:].*$/, '')

/**
 * The engine behind a cluster's URL. `https://ingest-<cluster>` is the same cluster's data management endpoint.
 * https://learn.microsoft.com/kusto/api/connection-strings/kusto#cluster-uri
 */
export const engineHostOf = (url: string): string => hostOf(url).replace(/^ingest-/, '')

/** Kusto finds databases whatever their letter case. */
export const sameDatabase = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** `resourceId` with a path below it. */
export const armPath = (resourceId: string, ...segments: readonly string[]): string =>
  [resourceId.replace(/\/+$/, ''), ...segments.map((segment) => encodeURIComponent(segment))].join('/')
