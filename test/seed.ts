import fc from 'fast-check'
import { runSeed } from './places.ts'

/**
 * Property tests draw the same cases in every run, so that a red gate is red again on a second look. `npm run sweep` draws others:
 * it gives a seed for each of its rounds.
 */
fc.configureGlobal({ seed: runSeed })
