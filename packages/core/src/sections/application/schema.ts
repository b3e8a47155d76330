import { object, text } from '../../schema/json-schema.ts'
import { patterns } from '../../values/patterns.ts'

/** The section `application`. */
export const application = object(
  { title: 'Application', description: 'The IoT Central application that exports.' },
  {
    subdomain: text('The first label of its address, `https://<subdomain>.azureiotcentral.com`.', {
      pattern: patterns.subdomain,
      examples: ['contoso-wards'],
    }),
    resourceId: text('The Azure resource. adx-export needs it to read the managed identity and to turn it on.', {
      pattern: patterns.applicationResource,
    }),
  },
  ['subdomain'],
)
