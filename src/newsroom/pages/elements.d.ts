import "hono/jsx";

declare module "hono/jsx" {
  namespace JSX {
    interface IntrinsicElements {
      "auto-save": { to: string; saved: string; failed: string; children?: Child };
      "focal-point": { picture: string; says: string; children?: Child };
      "live-preview": { to: string; form: string; label: string };
      "text-editor": { words: string; children?: Child };
    }
  }
}
