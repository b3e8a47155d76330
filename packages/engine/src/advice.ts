/** How environments are chosen, in the words of whoever calls: an option of the command line, or an input of the GitHub Action. */
export type EnvironmentAdvice = {
  /** None is named and the config has some; `first` is one of them. */
  readonly needed: (first: string) => string
  /** One is named and the config has none. */
  readonly none: string
  /** A name or a pattern stands for none; `found` says what the config has, or what is like it. */
  readonly unknown: (found: string) => string
}

export const commandLineAdvice: EnvironmentAdvice = {
  needed: (first) => `Add --environment with one of them, --environment ${first} for instance.`,
  none: 'The config has no environments: leave --environment out.',
  unknown: (found) => found,
}
