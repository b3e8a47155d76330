/**
 * What decK asks of a Kong Admin API, answered from memory: services with a route each, and consumers. A process of its own:
 * `node scripts/bench/kong.ts <services>` prints its address; it ends with its standard input.
 */
import { createServer } from 'node:http'
import { kongObjects } from './kong-objects.ts'

const objects: Readonly<Record<string, readonly object[]>> = kongObjects(Number(process.argv[2]))
const pageSize = 1000

const answerOf = (url: URL): object => {
  if (url.pathname === '/') return { version: '2.3.3', configuration: { database: 'postgres' } }
  const all = objects[url.pathname.slice(1)] ?? []
  const from = Number(url.searchParams.get('offset') ?? 0)
  const to = from + pageSize
  const more = to < all.length ? { offset: String(to), next: `${url.pathname}?offset=${to}` } : { next: null }
  return { data: all.slice(from, to), ...more }
}

const server = createServer((request, response) => {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(answerOf(new URL(request.url ?? '/', 'http://127.0.0.1'))))
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address !== null)
    process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${address.port}` })}\n`)
})
process.stdin.on('end', () => process.exit(0)).resume()
