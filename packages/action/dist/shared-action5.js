// packages/action/src/version.ts
/** The version of the Action: the one in the package's manifest, kept here because a bundle reads no manifest. */
const version = "0.1.0";

export { version as t };