// The engine that adx-export bundles, with nothing around it: `node bare-jq.js texts.json`. One call for each program.
import { readFileSync } from 'node:fs'
import { loadJq } from 'jq-wasm'

const engine = await loadJq()
/** @type {{ program: string, texts: string[] }[]} */
const work = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
for (const { program, texts } of work) {
  const { stdout, exitCode } = engine.raw(texts.join('\n'), program, ['-c'])
  if (exitCode !== 0 || stdout.trim().split('\n').length < texts.length) throw new Error('The bare engine failed.')
}
