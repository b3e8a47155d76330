/** What is read at most, so that a config cannot make a run read without end, and how much of it is done at once. */
export const limits = {
  /** The config itself. */
  configBytes: 8 * 1024 * 1024,
  /** One file that the config names. */
  fileBytes: 1024 * 1024,
  /** All files that one config names together. */
  files: 2000,
  totalBytes: 64 * 1024 * 1024,
  /** A plan given as reviewed. */
  planBytes: 64 * 1024 * 1024,
  /** Environments that are planned at the same time. Each asks another application and other clusters. */
  environmentsAtOnce: 8,
  /** Environments that a finding lists by their names. */
  environmentsNamed: 20,
} as const
