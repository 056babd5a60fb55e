import "hono/jsx";

declare module "hono/jsx" {
  namespace JSX {
    interface IntrinsicElements {
      "person-search": { to: string; failed: string; class?: string; children?: Child };
    }
  }
}
