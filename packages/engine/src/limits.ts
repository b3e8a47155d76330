/** What the loader reads at most, so that a config cannot make it read without end. */
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
} as const
