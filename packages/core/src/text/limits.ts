/** What a config may measure at most; beyond it there is a finding, and no attempt to go on. */
export const limits = {
  /** Bytes of UTF-8, or UTF-16 code units of a text that is already decoded. */
  file: 8 * 1024 * 1024,
  /** Values within values, as the parser counts them. */
  depth: 100,
  /** Values after every alias is written out. */
  values: 1_000_000,
  /** Characters of one scalar. */
  scalar: 1024 * 1024,
  /** Findings about duplicate and unusable keys; one more says that there are others. */
  findings: 100,
  /** Environments of one config: each is checked by itself. */
  environments: 1_000,
} as const
