/** The oldest Node that runs adx-export: commander asks for it, and Azure's clients for its major version. */
export const oldest = '22.12'

/** Whether a version such as `22.12.0` is that one or newer. */
export const isSupported = (version) => {
  const [major, minor] = oldest.split('.').map(Number)
  const [ownMajor, ownMinor] = version.split('.').map(Number)
  return ownMajor > major || (ownMajor === major && ownMinor >= minor)
}
