import { Editor } from "@tiptap/core";
import { Markdown } from "@tiptap/markdown";
import StarterKit from "@tiptap/starter-kit";
import { askForLink } from "./link-question.ts";
import { tidyPaste } from "./tidy-paste.ts";
import { createToolbar, type EditorWords, type Tool } from "./toolbar.ts";

/**
 * `<text-editor words="{…}"><textarea>Markdown</textarea></text-editor>`: turns a Markdown field into a comfortable
 * editor and keeps the field's text in step, so that the form is sent as it would be without this element. Only what
 * a text of the newsroom can hold can be made or pasted: headings, lists, links, quotations, emphasis.
 */
class TextEditor extends HTMLElement {
  #editor: Editor | undefined;

  connectedCallback(): void {
    const field = this.querySelector("textarea");
    if (!field || this.#editor) return;
    const words: EditorWords = JSON.parse(this.getAttribute("words") ?? "{}");
    const label = this.ownerDocument.querySelector(`label[for="${CSS.escape(field.id)}"]`);
    const surface = document.createElement("div");
    surface.className = "text-surface";
    const editor = new Editor({
      element: surface,
      injectCSS: false,
      extensions: [
        StarterKit.configure({
          heading: { levels: [2, 3, 4] },
          code: false,
          codeBlock: false,
          strike: false,
          underline: false,
          link: {
            openOnClick: false,
            autolink: true,
            protocols: ["mailto", "tel"],
            defaultProtocol: "https",
          },
        }),
        Markdown,
      ],
      content: field.value,
      contentType: "markdown",
      editorProps: {
        attributes: {
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": label?.textContent?.trim() ?? "",
          ...(field.getAttribute("aria-describedby")
            ? { "aria-describedby": field.getAttribute("aria-describedby") ?? "" }
            : {}),
          lang: field.lang || document.documentElement.lang,
          dir: field.dir || "auto",
        },
        transformPastedHTML: tidyPaste,
      },
      onUpdate: ({ editor: changed }) => {
        field.value = changed.getMarkdown();
        field.dispatchEvent(new Event("input", { bubbles: true }));
      },
    });
    this.#editor = editor;
    const toolbar = createToolbar(toolsFor(editor, words), words.toolbar);
    editor.on("transaction", toolbar.refresh);
    field.hidden = true;
    label?.addEventListener("click", () => editor.commands.focus());
    this.append(toolbar.element, surface);
  }

  disconnectedCallback(): void {
    this.#editor?.destroy();
    this.#editor = undefined;
  }
}

function toolsFor(editor: Editor, words: EditorWords): Tool[] {
  const chain = () => editor.chain().focus();
  return [
    {
      name: words.bold,
      face: "B",
      isOn: () => editor.isActive("bold"),
      use: () => chain().toggleBold().run(),
    },
    {
      name: words.italic,
      face: "I",
      isOn: () => editor.isActive("italic"),
      use: () => chain().toggleItalic().run(),
    },
    {
      name: words.heading,
      face: "H2",
      isOn: () => editor.isActive("heading", { level: 2 }),
      use: () => chain().toggleHeading({ level: 2 }).run(),
    },
    {
      name: words.subheading,
      face: "H3",
      isOn: () => editor.isActive("heading", { level: 3 }),
      use: () => chain().toggleHeading({ level: 3 }).run(),
    },
    {
      name: words.bullets,
      face: "•",
      isOn: () => editor.isActive("bulletList"),
      use: () => chain().toggleBulletList().run(),
    },
    {
      name: words.numbers,
      face: "1.",
      isOn: () => editor.isActive("orderedList"),
      use: () => chain().toggleOrderedList().run(),
    },
    {
      name: words.quotation,
      face: "“”",
      isOn: () => editor.isActive("blockquote"),
      use: () => chain().toggleBlockquote().run(),
    },
    {
      name: words.link,
      face: "link",
      isOn: () => editor.isActive("link"),
      use: () => void changeLink(editor, words),
    },
    { name: words.undo, face: "↶", use: () => chain().undo().run() },
    { name: words.redo, face: "↷", use: () => chain().redo().run() },
  ];
}

async function changeLink(editor: Editor, words: EditorWords): Promise<void> {
  const known: unknown = editor.getAttributes("link").href;
  const answer = await askForLink(words, typeof known === "string" ? known : "");
  if (answer === null) {
    editor.commands.focus();
    return;
  }
  const chain = editor.chain().focus().extendMarkRange("link");
  if (answer === "") chain.unsetLink().run();
  else chain.setLink({ href: answer }).run();
}

customElements.define("text-editor", TextEditor);
