import fc from 'fast-check'

/**
 * Property tests draw the same cases in every run, so that a red gate is red again on a second look. `npm run sweep` draws others:
 * it gives a seed for each of its rounds.
 */
fc.configureGlobal({ seed: Number(process.env['ADX_EXPORT_SEED'] ?? 20_260_101) })
