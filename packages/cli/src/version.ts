import { readFileSync } from 'node:fs'

const versionIn = (text: string): string => {
  const parsed: unknown = JSON.parse(text)
  return typeof parsed === 'object' && parsed !== null && 'version' in parsed && typeof parsed.version === 'string'
    ? parsed.version
    : '0.0.0'
}

/** The version in the package's own manifest. */
export const version = versionIn(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
