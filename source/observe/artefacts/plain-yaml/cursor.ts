import {NotPlain} from './scalars.ts';

const space = 32;
const dash = 45;

/** The line of a text that is read: where it starts and ends, its first sign's column, and its number. */
export class Cursor {
	readonly text: string;
	start = -1;
	end = -1;
	/** -1 at the text's end and at document marks. */
	column = -1;
	line = 0;

	constructor(text: string) {
		this.text = text;
	}

	/** Goes to the next line with content. */
	advance(): void {
		const {text} = this;
		for (;;) {
			this.start = this.end + 1;
			this.line++;
			if (this.start > text.length) {
				this.column = -1;
				return;
			}

			this.end = text.indexOf('\n', this.start);
			if (this.end === -1) this.end = text.length;
			const at = this.skipSpace(this.start);
			if (at === this.end) continue;
			const sign = text[at];
			if (sign === '#') continue;
			if (sign === '\t') throw new NotPlain();
			this.column = at - this.start;
			if (this.column === 0 && sign === '-' && this.isMark()) this.column = -1;
			return;
		}
	}

	/** Where white space ends on the line. */
	skipSpace(from: number): number {
		let at = from;
		while (at < this.end && this.text.charCodeAt(at) === space) at++;
		return at;
	}

	/** Only white space or a comment is left on the line. */
	requireEnd(from: number): void {
		const at = this.skipSpace(from);
		if (at < this.end && (this.text[at] !== '#' || at === from)) throw new NotPlain();
	}

	/** The offset of what stands behind a mark on the line, `end` where nothing or a comment does. */
	behind(from: number): number {
		const at = this.skipSpace(from);
		return at < this.end && this.text[at] === '#' ? this.end : at;
	}

	/** Whether a dash of a list stands at an offset. */
	isDash(at: number): boolean {
		return this.text.charCodeAt(at) === dash && this.isSpace(at + 1);
	}

	/** Whether white space or the line's end stands at an offset. */
	isSpace(at: number): boolean {
		return at >= this.end || this.text.charCodeAt(at) === space;
	}

	private isMark(): boolean {
		return this.text.startsWith('---', this.start) && this.isSpace(this.start + 3);
	}
}
