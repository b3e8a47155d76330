import { n as once, t as connectGithub } from "./shared-undici.js";

export { connectGithub };