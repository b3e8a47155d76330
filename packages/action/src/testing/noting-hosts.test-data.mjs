/** Imported before a step: notes in a file whom its process connects to. */
import { appendFileSync } from 'node:fs'
import { Socket } from 'node:net'

const connect = Reflect.get(Socket.prototype, 'connect')

Socket.prototype.connect = function (...given) {
  const [options] = Array.isArray(given[0]) ? given[0] : given
  if (typeof options === 'object' && options.port !== undefined)
    appendFileSync(process.env.NOTED_HOSTS, `${options.host ?? options.hostname}:${options.port}\n`)
  return connect.apply(this, given)
}
