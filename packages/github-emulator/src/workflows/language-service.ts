import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

/** GitHub's packages import JSON without saying so, which bundlers allow and Node refuses: they get it as a module. */
const hooks = registerHooks({
  load(url, context, next) {
    if (!/\/@actions\/[^?]+\.json$/u.test(url)) return next(url, context)
    const source = `export default ${readFileSync(new URL(url), 'utf8')}`
    return { format: 'module', source, shortCircuit: true }
  },
})

/** https://github.com/actions/languageservices: what checks workflows on github.com and in editors. */
export const { registerLogger, validate } = await import('@actions/languageservice')
hooks.deregister()
