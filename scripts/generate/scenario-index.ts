import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { folderOf, scenarioNames } from '../../scenarios/test/folders.ts'
import { banner } from './file.ts'
import type { Generator } from './file.ts'

const systems = { adx: 'Azure Data Explorer', 'iot-central': 'IoT Central', both: 'Both systems' } as const

const introduction = `# Scenarios

<!-- ${banner} -->

A scenario is a config and the state of an emulated Azure, played from start to end: plan, apply, plan again. Each folder is named
\`<system>/<feature>--<case>\` and contains:

- \`scenario.yaml\`: what it shows, and how it ends. \`adx-export.yaml\` is its config, unless \`scenario.yaml\` names another.
- \`before.yaml\`: the state of Azure. \`base.yaml\`, if it exists: the config that the plan is compared with.
- \`expect.yaml\`: the intent: actions, risks, refusals and the requests that change something. A new scenario gets a draft of it; later only people edit it.
- \`plan.json\`, \`requests.txt\`, \`after.yaml\`: what was seen. \`UPDATE_SCENARIOS=1\` writes them anew, but never \`expect.yaml\`.

\`test/\` has the tests, and \`reports/\` has situations that people reported in public.
`

const titleOf = (name: string): string => {
  const { title } = load(readFileSync(join(folderOf(name), 'scenario.yaml'), 'utf8')) as { readonly title: string }
  return title
}

const sectionOf = (system: keyof typeof systems): string => {
  const cases = scenarioNames.filter((name) => name.startsWith(`${system}/`))
  const features = Map.groupBy(cases, (name) => name.slice(system.length + 1).split('--')[0] ?? '')
  const parts = [...features].map(([feature, names]) =>
    [`### ${feature}`, '', ...names.map((name) => `- [${name.split('--')[1]}](${name}): ${titleOf(name)}.`)].join('\n'),
  )
  return [`## ${systems[system]}`, ...parts].join('\n\n')
}

/** The index of all scenarios, by the feature that they show. */
export const generateScenarioIndex: Generator = () => {
  const sections = (Object.keys(systems) as (keyof typeof systems)[]).map(sectionOf)
  return Promise.resolve([
    {
      path: 'scenarios/README.md',
      text: `${[introduction, ...sections].join('\n').replaceAll('\n## ', '\n\n## ').replaceAll('\n\n\n', '\n\n')}\n`,
    },
  ])
}
