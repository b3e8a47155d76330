/** Programs of which the lint says something, each with the code and the message that it is tried on. */
export type Offering = readonly [code: string, program: string, message: string, falseIsNull?: true]

const absent = 'jq-function-not-portable'
const syntax = 'jq-syntax-not-portable'
const differs = 'jq-meaning-differs'
const fraction = 'jq-fromdate-fraction'
const loses = 'jq-alternative-loses-false'

/** One for each text that the lint may offer, and others that are hard to paste into. */
export const offering: readonly Offering[] = [
  [absent, '{A: (.a | abs), B: (.b | abs + 1)}', '{"a":-3.5,"b":2}'],
  [absent, '{A: add(.a[])}', '{"a":[1,2]}'],
  [absent, String.raw`{A: (.a | trim + "x"), B: (.a | ltrim), C: (.a | rtrim)}`, String.raw`{"a":" \t a b\n "}`],
  [absent, '{A: (.a | trimstr("x"))}', '{"a":"xax"}'],
  [absent, '"x" as $x | {A: (.a | trimstr($x))}', '{"a":"xax"}'],
  [absent, '{A: (.a | pick(.b)), B: (.a | pick(.b, .c))}', '{"a":{"b":1,"d":2}}'],
  [absent, '{A: [.a | scan("x"; "i")]}', '{"a":"aXbx"}'],
  [absent, '{A: skip(1; .a[])}', '{"a":[1,2,3]}'],
  [absent, '{A: (.a | toboolean), B: (.b | toboolean)}', '{"a":"true","b":false}'],
  [syntax, '{x: 1 + .a, y: .b // 3, z: if .a then 1 else 2 end}', '{"a":5}'],
  [syntax, '{x: (if .a then .a end)}', '{"a":5}'],
  [syntax, '"k" as $k | {$k: .a}', '{"a":5}'],
  [syntax, '{and}', '{"and":5}'],
  [syntax, '{@base64 "x": .a}', '{"a":5}'],
  [syntax, '{x: .a.["b"], y: .c.[0]}', '{"a":{"b":1},"c":[1,2]}'],
  [syntax, '{x: .c.[]?}', '{"c":[1,2]}'],
  [syntax, 'reduce .a as $x (0; . + $x) as $y | {x: $y}', '{"a":5}'],
  [syntax, '{x: (if .a then [1] else [2] end [0])}', '{"a":5}'],
  [syntax, '{x: (reduce -1 as $x (0; . + $x))}', '{}'],
  [syntax, '{x: .e0, y: .a.E12}', '{"e0":1,"a":{"E12":2}}'],
  [differs, '.a + .b as $x | {x: $x}', '{"a":1,"b":2}'],
  [differs, '{x: (.a | ltrimstr("x")), y: (.a | rtrimstr("x"))}', '{"a":"xax"}'],
  [differs, '{x: [limit(0; .a[])]}', '{"a":[1]}'],
  [differs, '{x: nth(1; .a[])}', '{"a":[1,2]}'],
  [differs, '{x: last(.a[])}', '{"a":[1,2]}'],
  [differs, '{x: (.a | gsub("^x"; ""))}', '{"a":"xax"}'],
  [fraction, '{T: (.t | fromdate)}', '{"t":"2026-11-12T10:01:30Z"}'],
  [fraction, '{T: (.t | fromdateiso8601 / 2)}', '{"t":"2026-11-12T10:01:30Z"}'],
  [fraction, '{T: (.t | strptime("%Y-%m-%dT%H:%M:%SZ") | mktime)}', '{"t":"2026-11-12T10:01:30Z"}'],
  [fraction, '{T: [.t[] | fromdate]}', '{"t":["2026-11-12T10:01:30Z"]}'],
  [loses, '{V: (.a // null)}', '{"a":5}', true],
  [loses, '{V: (.a // null)}', '{"a":false}', true],
  [loses, '{V: (first(.a[] | select(. > 1)) // null)}', '{"a":[0]}', true],
  [loses, '{V: ((.t[] | select(.name == "a").value) // null)}', '{"t":[]}', true],
  [loses, '{V: ((.t[] | select(.name == "a").value) // null)}', '{"t":[{"name":"a","value":false}]}', true],
  [loses, '{V: (.device.simulated // true)}', '{"device":{}}', true],
  [loses, '. as $value | {V: (.device.simulated // .a)}', '{"a":7,"device":{}}', true],
  [loses, '{V: ((.a == .b) // "x")}', '{}', true],
]
