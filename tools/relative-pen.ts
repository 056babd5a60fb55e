/** Takes what d3 draws and writes it as an SVG path in relative whole numbers, the shortest way there is. */
export class RelativePen {
  written = "";
  #x = 0;
  #y = 0;
  #startX = 0;
  #startY = 0;
  #isLine = false;

  moveTo(x: number, y: number): void {
    const [toX, toY] = [Math.round(x), Math.round(y)];
    this.#write("m", toX, toY);
    this.#startX = toX;
    this.#startY = toY;
    this.#isLine = false;
  }

  lineTo(x: number, y: number): void {
    const [toX, toY] = [Math.round(x), Math.round(y)];
    if (toX === this.#x && toY === this.#y) return;
    this.#write(this.#isLine ? "" : "l", toX, toY);
    this.#isLine = true;
  }

  closePath(): void {
    this.written += "z";
    this.#x = this.#startX;
    this.#y = this.#startY;
    this.#isLine = false;
  }

  /** A point by itself is nothing to draw on land. */
  arc(): void {}

  #write(command: string, x: number, y: number): void {
    const [dx, dy] = [x - this.#x, y - this.#y];
    const isApart = command === "" && dx >= 0;
    this.written += `${command}${isApart ? " " : ""}${dx}${dy < 0 ? "" : " "}${dy}`;
    this.#x = x;
    this.#y = y;
  }
}
