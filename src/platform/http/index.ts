export { type Application, type ApplicationParts, assemble } from "./application.ts";
export { clientAddress } from "./client-address.ts";
export { type Log, openLog } from "./log.ts";
export { PageKeeper } from "./page-keeper.ts";
export { anyone, type Policy } from "./policy.ts";
export * from "./refusal.ts";
export { type Method, type Route, RouteWithoutPolicy } from "./route.ts";
export { contentSecurityPolicy, securityHeaders } from "./security-headers.ts";
export { type Listening, listen } from "./server.ts";
