// packages/action/src/event/payload.ts
const fieldsOf = ((value) => typeof value === "object" && value !== null && !Array.isArray(value) ? value : {});
const textOf = ((value) => typeof value === "string" && value !== "" ? value : void 0);
const numberOf = ((value) => typeof value === "number" && Number.isSafeInteger(value) ? value : void 0);
const at = ((value, ...path) => path.reduce(((inside, key) => fieldsOf(inside)[key]), value));

export { textOf as i, fieldsOf as n, numberOf as r, at as t };