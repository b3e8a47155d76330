import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Client, ClientRequestProperties, KustoConnectionStringBuilder } from 'azure-kusto-data'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { handleKusto } from './handle.ts'
import { ingest } from './ingest.ts'
import { type Trial, trial } from './trial.ts'

/** Microsoft's own client, which proves that the answers are what it parses. */

let server: Server
let client: Client
let on: Trial

const isAddress = (value: AddressInfo | string | null): value is AddressInfo =>
  typeof value === 'object' && value !== null

const listen = async (): Promise<number> => {
  server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
      const { method = '', url = '' } = request
      const answer = handleKusto(on.context, {
        method,
        path: url,
        headers,
        body: Buffer.concat(parts).toString('utf8'),
      })
      response.writeHead(answer.status, answer.headers).end(answer.body)
    })
  })
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done)
  })
  const address = server.address()
  return isAddress(address) ? address.port : 0
}

beforeAll(async () => {
  const builder = KustoConnectionStringBuilder.withAccessToken(`http://127.0.0.1:${await listen()}`, 'token')
  builder.applicationNameForTracing = 'test'
  builder.userNameForTracing = 'test'
  client = new Client(builder)
})

afterAll(async () => {
  client.close()
  await new Promise((done) => server.close(done))
})

beforeEach(async () => {
  on = trial()
  await client.executeMgmt(
    'vitals',
    ".create table T (a:string, b:long, at:datetime, x:dynamic, ok:bool) with (docstring='d')",
  )
})

const properties = (): ClientRequestProperties => {
  const made = new ClientRequestProperties()
  made.setOption('request_readonly', true)
  return made
}

const rows = (answer: Awaited<ReturnType<Client['execute']>>): readonly unknown[] =>
  [...(answer.primaryResults[0]?.rows() ?? [])].map((row) => row.toJSON())

describe('the client of Microsoft', () => {
  test.each([
    ['.show version'],
    ['.show databases'],
    ['.show databases (vitals) schema as json'],
    ['.show database vitals schema as csl script'],
    ['.show database details'],
    ['.show tables details'],
    ['.show table T details'],
    ['.show table * policy retention'],
    ['.show database vitals policy streamingingestion'],
    ['.show database vitals schema'],
  ])('reads %s', async (command) => {
    expect(rows(await client.executeMgmt('vitals', command, properties()))).not.toEqual([])
  })

  test('reads an empty answer', async () => {
    expect(rows(await client.executeMgmt('vitals', '.show database vitals principals', properties()))).toEqual([])
    expect(rows(await client.executeMgmt('vitals', '.show ingestion failures', properties()))).toEqual([])
  })

  test('finds the result of a piped command', async () => {
    const answer = await client.executeMgmt(
      'vitals',
      ".show tables details | where TableName == 'T' | project TableName",
      properties(),
    )
    expect(rows(answer)).toEqual([{ TableName: 'T' }])
  })

  test('reads what was ingested', async () => {
    ingest(on.database, 'T', { a: 'x', b: '7', at: '2026-01-02T03:04:05Z', x: { y: 1 }, ok: true }, on.context)
    const answer = await client.executeQuery('vitals', 'T | take 1', properties())
    expect(rows(answer)).toEqual([{ a: 'x', b: 7, at: new Date('2026-01-02T03:04:05Z'), x: { y: 1 }, ok: true }])
    expect(rows(await client.executeQueryV1('vitals', 'T | count', properties()))).toEqual([{ Count: 1 }])
  })

  test.each([
    ['.drop table Missing', 400, 'BadRequest_TableNotExist'],
    ['.create table T2 (a:uuid)', 400, 'BadRequest_SyntaxError'],
  ])('gets the error of %s', async (command, status, code) => {
    await expect(client.executeMgmt('vitals', command)).rejects.toMatchObject({
      response: { status, data: { error: { code, '@permanent': true } } },
    })
  })

  test('is kept from writing where it promised not to', async () => {
    await expect(client.executeMgmt('vitals', '.drop table T', properties())).rejects.toMatchObject({
      response: { status: 400 },
    })
    expect(on.database.tables.has('T')).toBe(true)
  })
})
