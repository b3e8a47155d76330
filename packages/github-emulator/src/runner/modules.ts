import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const listOf = (temp: string): string => join(temp, 'modules.txt')

/** Arguments for Node that note the URL of each module that is loaded. */
export const listModules = (temp: string): readonly string[] => {
  const source = `
    import { appendFileSync } from 'node:fs'
    import { registerHooks } from 'node:module'
    registerHooks({
      load(url, context, next) {
        appendFileSync(${JSON.stringify(listOf(temp))}, url + '\\n')
        return next(url, context)
      },
    })`
  return ['--import', `data:text/javascript,${encodeURIComponent(source)}`]
}

export const modulesIn = (temp: string): readonly string[] =>
  existsSync(listOf(temp)) ? readFileSync(listOf(temp), 'utf8').trim().split('\n') : []
