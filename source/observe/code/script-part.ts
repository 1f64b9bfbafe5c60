const opening = /<script\b[^>]{0,500}>/gi;
const frontMatter = /^\s*---\r?\n/;

const blanked = (text: string): string => text.replace(/[^\r\n]+/g, line => ' '.repeat(line.length));

/** The script parts of a Vue, Svelte or Astro component; all else is blank, so that offsets and lines stay. */
export const scriptPart = (text: string): string => {
	const parts: string[] = [];
	let at = 0;
	const keep = (from: number, to: number): void => {
		parts.push(blanked(text.slice(at, from)), text.slice(from, to));
		at = to;
	};

	const matter = frontMatter.exec(text);
	const matterEnd = matter === null ? -1 : text.indexOf('\n---', matter[0].length);
	if (matter !== null && matterEnd !== -1) keep(matter[0].length, matterEnd);
	for (const match of text.matchAll(opening)) {
		const from = match.index + match[0].length;
		if (match.index < at) continue;
		const end = text.indexOf('</script', from);
		keep(from, end === -1 ? text.length : end);
	}

	parts.push(blanked(text.slice(at)));
	return parts.join('');
};
