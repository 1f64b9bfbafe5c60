// XML 1.0 has no way to write most control characters, lone surrogates, U+FFFE and U+FFFF.
const unwritable =
	/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\n': '&#10;',
	'\r': '&#13;',
	'\t': '&#9;',
};

/** Text between tags. Greater-than is written out too, as `]]>` must not stand in text. */
export const xmlText = (text: string): string =>
	text.replace(unwritable, '\uFFFD').replace(/[&<>\r]/g, character => entities[character] ?? character);

/** Attributes with a space before each; line breaks in values survive reading. */
export const xmlAttributes = (values: Readonly<Record<string, string | number>>): string =>
	Object.entries(values)
		.map(([name, value]) => {
			const text = String(value).replace(unwritable, '\uFFFD');
			return ` ${name}="${text.replace(/[&<>"\n\r\t]/g, character => entities[character] ?? character)}"`;
		})
		.join('');
