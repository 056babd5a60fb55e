import "hono/jsx";

declare module "hono/jsx" {
  namespace JSX {
    interface IntrinsicElements {
      "auto-save": { to: string; saved: string; failed: string; children?: Child };
      "focal-point": { picture: string; says: string; children?: Child };
      "text-editor": { words: string; children?: Child };
    }
  }
}
