import "hono/jsx";

declare module "hono/jsx" {
  namespace JSX {
    interface IntrinsicElements {
      "signature-pad": { label: string; clear: string; children?: Child };
    }
  }
}
