/** What a span of text is. Code is what lies between the spans. */
export const spanKinds = {comment: 1, string: 2} as const;

/** Collects spans as triples of start, end and kind. */
export const createSpans = () => {
	let spans = new Int32Array(192);
	let length = 0;
	return {
		add(start: number, end: number, kind: number): void {
			if (length + 3 > spans.length) {
				const larger = new Int32Array(spans.length * 2);
				larger.set(spans);
				spans = larger;
			}

			spans[length++] = start;
			spans[length++] = end;
			spans[length++] = kind;
		},
		/** The offset after the last code character before an offset, white space and comments skipped. */
		codeBefore(text: string, at: number): number {
			let end = at;
			let span = length;
			for (;;) {
				while (end > 0 && text.charCodeAt(end - 1) <= 32) end--;
				if (span === 0 || spans[span - 2] !== end || spans[span - 1] !== spanKinds.comment) return end;
				end = spans[span - 3] ?? 0;
				span -= 3;
			}
		},
		done: (): Int32Array => spans.slice(0, length),
	};
};
