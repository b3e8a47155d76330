import { i as pullsBehind, n as patchesOf, r as pullNow, t as numberIn } from "./shared-action7.js";

export { patchesOf };