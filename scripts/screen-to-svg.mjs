// Turns what stands on an xterm screen into an SVG picture. No browser, no fonts of its own.

const palette = [
	['#45475a', '#f38ba8', '#a6e3a1', '#f9e2af', '#89b4fa', '#f5c2e7', '#94e2d5', '#bac2de'],
	['#585b70', '#f38ba8', '#a6e3a1', '#f9e2af', '#89b4fa', '#f5c2e7', '#94e2d5', '#ffffff'],
].flat();
const foreground = '#cdd6f4';
const background = '#1e1e2e';
const frame = '#313244';
const cell = {width: 8.43, height: 18};
const fontSize = 14;
const pad = 14;
const barHeight = 34;
const fonts = "'JetBrains Mono','Cascadia Code',Menlo,Consolas,'DejaVu Sans Mono',monospace";

const cube = [0, 95, 135, 175, 215, 255];
const indexed = n => {
	if (n < 16) return palette[n];
	if (n >= 232)
		return `rgb(${Array(3)
			.fill(8 + (n - 232) * 10)
			.join()})`;
	const m = n - 16;
	return `rgb(${[cube[Math.floor(m / 36)], cube[Math.floor(m / 6) % 6], cube[m % 6]].join()})`;
};
const rgb = n => `#${n.toString(16).padStart(6, '0')}`;
const escaped = text =>
	text.replace(/[&<>"]/g, sign => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[sign]);
const round = n => Number(n.toFixed(2));

const styleOf = cellOf => {
	let ink = cellOf.isFgDefault()
		? foreground
		: cellOf.isFgRGB()
			? rgb(cellOf.getFgColor())
			: indexed(cellOf.getFgColor());
	let paper = cellOf.isBgDefault()
		? undefined
		: cellOf.isBgRGB()
			? rgb(cellOf.getBgColor())
			: indexed(cellOf.getBgColor());
	if (cellOf.isInverse()) [ink, paper] = [paper ?? background, ink];
	return {
		ink,
		paper,
		isBold: Boolean(cellOf.isBold()),
		isDim: Boolean(cellOf.isDim()),
		isItalic: Boolean(cellOf.isItalic()),
	};
};

// Blocks are drawn as rectangles: fonts disagree on their height, and bars would show seams.
const blocks = {'█': 1, '▒': 0.45, '░': 0.22};

// Cells of one style make one text, so that the picture stays small; wide characters stand alone.
const runsOf = (line, columns) => {
	const runs = [];
	for (let x = 0; x < columns; ) {
		const at = line.getCell(x);
		const width = at.getWidth() || 1;
		const text = at.getChars() || ' ';
		const style = styleOf(at);
		const last = runs.at(-1);
		const isBlock = text in blocks;
		const joins =
			last !== undefined &&
			width === 1 &&
			last.isPlain &&
			last.isBlock === isBlock &&
			(!isBlock || last.text[0] === text) &&
			JSON.stringify(last.style) === JSON.stringify(style);
		if (joins) Object.assign(last, {text: last.text + text, width: last.width + 1});
		else runs.push({x, width, text, style, isPlain: width === 1, isBlock});
		x += width;
	}
	return runs;
};

const drawRun = ({x, width, text, style}, y) => {
	const left = round(pad + x * cell.width);
	const top = round(barHeight + y * cell.height);
	const parts = [];
	if (style.paper !== undefined)
		parts.push(
			`<rect x="${left}" y="${top}" width="${round(width * cell.width + 0.3)}" height="${cell.height}" fill="${style.paper}"/>`,
		);
	const first = text.trim()[0];
	if (first in blocks && [...text].every(sign => sign === first)) {
		const opacity = blocks[first];
		parts.push(
			`<rect x="${left}" y="${top + 4}" width="${round(width * cell.width)}" height="${cell.height - 8}" fill="${style.ink}" opacity="${opacity}"/>`,
		);
	} else if (text.trim() !== '') {
		const look = `${style.isBold ? ' font-weight="bold"' : ''}${style.isDim ? ' opacity="0.62"' : ''}${style.isItalic ? ' font-style="italic"' : ''}`;
		const length = ` textLength="${round(width * cell.width)}" lengthAdjust="spacingAndGlyphs"`;
		parts.push(
			`<text x="${left}" y="${round(top + cell.height * 0.74)}" fill="${style.ink}"${look}${length} xml:space="preserve">${escaped(text)}</text>`,
		);
	}
	return parts.join('');
};

/** The SVG of a terminal's screen, in a window with a title. */
export const screenToSvg = (terminal, title) => {
	const width = Math.ceil(terminal.cols * cell.width + 2 * pad);
	const height = Math.ceil(terminal.rows * cell.height + barHeight + pad / 2);
	const {active} = terminal.buffer;
	const rows = Array.from({length: terminal.rows}, (_, y) => active.getLine(active.viewportY + y)).map((line, y) =>
		line === undefined
			? ''
			: runsOf(line, terminal.cols)
					.map(run => drawRun(run, y))
					.join(''),
	);
	const lights = ['#f38ba8', '#f9e2af', '#a6e3a1'].map(
		(fill, index) => `<circle cx="${20 + index * 18}" cy="16" r="5" fill="${fill}"/>`,
	);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(fonts)}" font-size="${fontSize}" role="img" aria-label="${escaped(title)}">`,
		`<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="9" fill="${background}" stroke="${frame}"/>`,
		...lights,
		`<text x="${width / 2}" y="20" fill="#7f849c" text-anchor="middle" font-size="12">${escaped(title)}</text>`,
		...rows,
		'</svg>',
		'',
	].join('\n');
};
