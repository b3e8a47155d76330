import { t as testTransforms } from "./shared-transform3.js";

export { testTransforms };