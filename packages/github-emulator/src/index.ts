/**
 * An emulator of GitHub, for tests: its REST API over HTTP on loopback, held to GitHub's own description, and the payloads of its
 * events. `./runner` runs a JavaScript step as GitHub's runner does, and `./workflows` is GitHub's own check of workflows. It
 * imports nothing of what it judges.
 */
export * from './api/index.ts'
export * from './events/index.ts'
