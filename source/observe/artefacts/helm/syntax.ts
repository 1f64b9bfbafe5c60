/** A part of a Go template. Lines are 1-based and those of the file. */
export type TemplateNode =
	| {readonly type: 'text'; readonly text: string; readonly line: number}
	| {readonly type: 'action'; readonly source: string; readonly line: number}
	| {readonly type: 'if'; readonly branches: readonly Branch[]}
	| {readonly type: 'range' | 'with'; readonly source: string; readonly body: Body; readonly otherwise: Body}
	| {readonly type: 'define'; readonly name: string; readonly body: Body};

type Body = readonly TemplateNode[];
/** A branch of an `if`; the last one, `else`, has no condition. */
export type Branch = {readonly condition?: string; readonly body: Body};

const maxNesting = 100;
const maxNodes = 20_000;

type Token = {readonly isAction: boolean; readonly text: string; readonly line: number};

const linesIn = (text: string): number => {
	let lines = 0;
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
	return lines;
};

/** Where an action ends: `}}` outside of quotes. Strings in actions don't cross lines; raw strings may. */
const actionEnd = (text: string, from: number): number => {
	if (/^-?\s{0,20}\/\*/.test(text.slice(from, from + 24))) {
		const close = text.indexOf('*/', from);
		return close === -1 ? -1 : text.indexOf('}}', close);
	}
	let quote = '';
	for (let at = from; at < text.length; at++) {
		const character = text[at];
		if (quote !== '') {
			if (character === '\\' && quote === '"') at++;
			else if (character === quote || (character === '\n' && quote === '"')) quote = '';
		} else if (character === '"' || character === '`') quote = character;
		else if (character === '}' && text[at + 1] === '}') return at;
	}
	return -1;
};

/** Splits a template into text and actions; `{{-` and `-}}` trim the text beside them. */
const tokensOf = (text: string): readonly Token[] => {
	const tokens: Token[] = [];
	let line = 1;
	let trimsNext = false;
	const pushText = (raw: string, trimsEnd: boolean): void => {
		const started = trimsNext ? raw.trimStart() : raw;
		const leading = raw.slice(0, raw.length - started.length);
		const content = trimsEnd ? started.trimEnd() : started;
		if (content !== '') tokens.push({isAction: false, text: content, line: line + linesIn(leading)});
		line += linesIn(raw);
	};
	for (let at = 0; at <= text.length; ) {
		const open = text.indexOf('{{', at);
		const end = open === -1 ? -1 : actionEnd(text, open + 2);
		if (end === -1) {
			pushText(text.slice(at), false);
			break;
		}
		const inner = text.slice(open + 2, end);
		const trimsBefore = /^-\s/.test(inner);
		pushText(text.slice(at, open), trimsBefore);
		trimsNext = /\s-$/.test(inner);
		const source = inner.slice(trimsBefore ? 1 : 0, trimsNext ? -1 : undefined).trim();
		if (!source.startsWith('/*')) tokens.push({isAction: true, text: source, line});
		if (tokens.length > maxNodes) throw new Error('its template has too many parts');
		line += linesIn(inner);
		at = end + 2;
	}
	return tokens;
};

type Frame = {
	readonly kind: string;
	readonly source: string;
	/** Where nodes are added now. */
	body: TemplateNode[];
	/** What `else` has closed so far. */
	readonly closed: Branch[];
	condition: string | undefined;
};

const closeFrame = ({kind, source, body, closed, condition}: Frame): TemplateNode => {
	const last: Branch = condition === undefined ? {body} : {condition, body};
	if (kind === 'if') return {type: 'if', branches: [...closed, last]};
	const [first = last, second] = [...closed, last];
	if (kind === 'range' || kind === 'with') return {type: kind, source, body: first.body, otherwise: second?.body ?? []};
	// `block` defines and uses a template at once; its place shows its own content.
	return kind === 'define'
		? {type: 'define', name: /["`]([^"`]{1,200})["`]/.exec(source)?.[1] ?? '', body}
		: {type: 'if', branches: [{body}]};
};

/**
 * Parses a Go template into a tree.
 * @throws Error when blocks nest deeper than 100 levels or it has over 20,000 parts
 */
export const parseTemplate = (text: string): readonly TemplateNode[] => {
	const frames: Frame[] = [{kind: '', source: '', body: [], closed: [], condition: undefined}];
	const close = (): void => {
		const frame = frames.pop();
		if (frame) frames.at(-1)?.body.push(closeFrame(frame));
	};
	for (const token of tokensOf(text)) {
		const top = frames.at(-1);
		if (top === undefined) break;
		const [, word = '', rest = ''] = token.isAction ? (/^(\w+)\b\s*([\s\S]*)$/.exec(token.text) ?? []) : [];
		if (!token.isAction) top.body.push({type: 'text', text: token.text, line: token.line});
		else if (/^(if|range|with|define|block)$/.test(word)) {
			if (frames.length > maxNesting) throw new Error('its template nests too deep');
			frames.push({kind: word, source: rest, body: [], closed: [], condition: word === 'if' ? rest : undefined});
		} else if (word === 'else') {
			if (frames.length === 1) continue;
			top.closed.push(top.condition === undefined ? {body: top.body} : {condition: top.condition, body: top.body});
			top.body = [];
			top.condition = /^(?:if|with)\b\s*([\s\S]+)$/.exec(rest)?.[1];
		} else if (word === 'end') {
			if (frames.length > 1) close();
		} else top.body.push({type: 'action', source: token.text, line: token.line});
	}
	while (frames.length > 1) close();
	return frames[0]?.body ?? [];
};
