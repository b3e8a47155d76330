import { createHash } from 'node:crypto'

const idOf = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const serviceOf = (index: number) => ({
  id: idOf(`service${index}`),
  name: `service${index}`,
  host: `host${index}.example.com`,
  port: 80,
  protocol: 'http',
  path: '/',
  retries: 5,
  connect_timeout: 60_000,
  read_timeout: 60_000,
  write_timeout: 60_000,
})

const routeOf = (index: number) => ({
  id: idOf(`route${index}`),
  name: `route${index}`,
  paths: [`/path${index}`],
  protocols: ['http', 'https'],
  methods: ['GET', 'POST'],
  preserve_host: false,
  strip_path: true,
  regex_priority: 0,
  path_handling: 'v0',
  https_redirect_status_code: 426,
})

const consumerOf = (index: number) => ({
  id: idOf(`consumer${index}`),
  username: `consumer${index}`,
  custom_id: `custom${index}`,
})

const upTo = <Each>(count: number, each: (index: number) => Each): readonly Each[] =>
  Array.from({ length: count }, (_, index) => each(index))

/** What a Kong holds: as many services as asked for, a route of each, and as many consumers. */
export const kongObjects = (count: number) => ({
  services: upTo(count, serviceOf),
  routes: upTo(count, (index) => ({ ...routeOf(index), service: { id: idOf(`service${index}`) } })),
  consumers: upTo(count, consumerOf),
})

/** The same as decK's state file, which JSON is too. */
export const deckFile = (count: number): string =>
  JSON.stringify(
    {
      _format_version: '1.1',
      services: upTo(count, (index) => ({ ...serviceOf(index), routes: [routeOf(index)] })),
      consumers: upTo(count, consumerOf),
    },
    null,
    1,
  )
