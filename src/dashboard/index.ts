export { type DashboardText, dashboardTexts } from "./texts/index.ts";
