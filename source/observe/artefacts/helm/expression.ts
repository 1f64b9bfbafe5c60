/** An expression of an action: a value, a path from a value, or a function with arguments. */
export type Expression =
	| {readonly type: 'literal'; readonly value: unknown}
	| {
			readonly type: 'path';
			readonly from: Expression | 'dot' | {readonly variable: string};
			readonly keys: readonly string[];
	  }
	| {readonly type: 'call'; readonly name: string; readonly args: readonly Expression[]};

/** What an action does: it declares or sets variables (two in `range`), or prints. */
export type Action = {readonly variables: readonly string[]; readonly expression: Expression};

const maxLength = 2000;
const maxNesting = 40;

type Token = {
	readonly kind: 'string' | 'number' | 'word' | 'field' | 'variable' | 'sign';
	readonly text: string;
	readonly isSpaced: boolean;
};

const lexeme =
	/(\s+)|"((?:[^"\\\n]|\\.){0,2000})"|`([^`]{0,2000})`|([+-]?\d[\d._]{0,30})|(\.[\p{L}_][\p{L}\p{N}_]{0,200})|(\$[\p{L}\p{N}_]{0,200})|([\p{L}_][\p{L}\p{N}_]{0,200})|(:=|[=().,|])/uy;

const escapes: Readonly<Record<string, string>> = {n: '\n', t: '\t', r: '\r'};

const tokensOf = (source: string): readonly Token[] | undefined => {
	const tokens: Token[] = [];
	let isSpaced = true;
	lexeme.lastIndex = 0;
	for (let at = 0; at < source.length; at = lexeme.lastIndex) {
		lexeme.lastIndex = at;
		const match = lexeme.exec(source);
		if (match === null) return undefined;
		const [, space, quoted, raw, number, field, variable, word, sign] = match;
		const push = (kind: Token['kind'], text: string): void => {
			tokens.push({kind, text, isSpaced});
		};
		if (quoted !== undefined)
			push(
				'string',
				quoted.replace(/\\(.)/g, (_, c: string) => escapes[c] ?? c),
			);
		else if (raw !== undefined) push('string', raw);
		else if (number !== undefined) push('number', number);
		else if (field !== undefined) push('field', field.slice(1));
		else if (variable !== undefined) push('variable', variable);
		else if (word !== undefined) push('word', word);
		else if (sign !== undefined) push('sign', sign);
		isSpaced = space !== undefined;
	}
	return tokens;
};

const constants: Readonly<Record<string, unknown>> = {true: true, false: false, nil: undefined};

/** Parses the inside of an action; undefined where it is not understood. */
export const parseAction = (source: string): Action | undefined => {
	if (source.length > maxLength) return undefined;
	const tokens = tokensOf(source);
	if (tokens === undefined) return undefined;
	let at = 0;
	const isSign = (text: string): boolean => tokens[at]?.kind === 'sign' && tokens[at]?.text === text;

	const readKeys = (): string[] => {
		const keys: string[] = [];
		for (let next = tokens[at]; next?.kind === 'field' && !next.isSpaced; next = tokens[at]) {
			keys.push(next.text);
			at++;
		}
		return keys;
	};

	const readOperand = (depth: number): Expression | undefined => {
		const token = tokens[at];
		if (token === undefined || depth > maxNesting) return undefined;
		at++;
		if (token.kind === 'string') return {type: 'literal', value: token.text};
		if (token.kind === 'number') return {type: 'literal', value: Number(token.text.replaceAll('_', ''))};
		if (token.kind === 'field') return {type: 'path', from: 'dot', keys: [token.text, ...readKeys()]};
		if (token.kind === 'variable') return {type: 'path', from: {variable: token.text}, keys: readKeys()};
		if (token.kind === 'word') {
			if (Object.hasOwn(constants, token.text)) return {type: 'literal', value: constants[token.text]};
			return {type: 'call', name: token.text, args: []};
		}
		if (token.text === '.') return {type: 'path', from: 'dot', keys: readKeys()};
		if (token.text !== '(') return undefined;
		const inner = readPipeline(depth + 1);
		if (inner === undefined || !isSign(')')) return undefined;
		at++;
		const keys = readKeys();
		return keys.length === 0 ? inner : {type: 'path', from: inner, keys};
	};

	const readCommand = (depth: number): Expression | undefined => {
		const first = readOperand(depth);
		if (first === undefined) return undefined;
		const args: Expression[] = [];
		while (at < tokens.length && !isSign('|') && !isSign(')')) {
			const argument = readOperand(depth);
			if (argument === undefined) return undefined;
			args.push(argument);
		}
		if (args.length === 0) return first;
		// Methods of objects (`.Files.Get "x"`) are calls of an unknown function.
		return first.type === 'call' ? {...first, args} : {type: 'call', name: '', args};
	};

	const readPipeline = (depth: number): Expression | undefined => {
		let value = readCommand(depth);
		while (value !== undefined && isSign('|')) {
			at++;
			const next = readCommand(depth);
			if (next?.type !== 'call') return undefined;
			value = {...next, args: [...next.args, value]};
		}
		return value;
	};

	const variables: string[] = [];
	const assignment = tokens.findIndex(token => token.kind === 'sign' && (token.text === ':=' || token.text === '='));
	if (assignment !== -1) {
		variables.push(...tokens.slice(0, assignment).flatMap(token => (token.kind === 'variable' ? [token.text] : [])));
		at = assignment + 1;
	}
	const expression = readPipeline(0);
	return expression === undefined || at < tokens.length ? undefined : {variables, expression};
};
