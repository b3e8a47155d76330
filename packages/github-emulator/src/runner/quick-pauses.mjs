// Loaded before the Action in tests: pauses of a second and more take no time, so that its patience is tried, not waited for.
import './quick-retries.mjs'
import { syncBuiltinESMExports } from 'node:module'
import timers from 'node:timers/promises'

const wait = timers.setTimeout
timers.setTimeout = (milliseconds, ...rest) => wait(milliseconds >= 1000 ? 1 : milliseconds, ...rest)
syncBuiltinESMExports()
