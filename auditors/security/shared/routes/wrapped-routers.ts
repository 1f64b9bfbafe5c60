// Go: a router that is handed to middleware once its routes are declared: `return auth(log(mux))`.

/** Middleware around a whole router. */
export type Wrap = {
	readonly receiver: string;
	readonly offset: number;
	/** `auth.check(session.handle(`, with what made the variables in it: `newSessionMiddleware`. */
	readonly text: string;
};

/** Begins the text of a wrap, so that guards that stand in other files are looked up for it alone. */
export const wrapMark = 'wrapped by ';

const wrapping = /(?:\breturn|[=:,(])\s{0,4}((?:[\w.]{1,80}\(){1,8})(\w{1,40})\){1,8}/g;
/** These take a router and are no middleware. */
const plainCall =
	/^(?:append|len|new|make|panic|string|any|error|http\.(?:Handler|HandlerFunc|Server|Handle|StripPrefix)|fmt\.\w+|errors\.\w+|log\.\w+)\($/;
/** Wraps of one file. */
const maxWraps = 100;

/** The routers of a file that are wrapped. @param text without comments */
export const wrapsOf = (text: string): readonly Wrap[] =>
	[...text.matchAll(wrapping)].slice(0, maxWraps).flatMap((match): readonly Wrap[] => {
		const [, head = '', receiver = ''] = match;
		if (plainCall.test(head)) return [];
		const before = text.slice(text.lastIndexOf('\nfunc ', match.index) + 1, match.index).slice(-8000);
		const made = [...head.matchAll(/(?<![\w.])(\w{3,60})\./g)].flatMap(([, name = '']) => {
			const at = before.lastIndexOf(`${name} := `);
			return at === -1 ? [] : (/^\w{3,60} := (?:\w{1,40}\.)?(\w{3,60})\(/.exec(before.slice(at, at + 200))?.[1] ?? []);
		});
		return [{receiver, offset: match.index, text: `${wrapMark}${head} ${made.join(' ')}`}];
	});

/** The wraps of the router that a call declares a route on, in the same function. */
export const wrapsAround = (
	wraps: readonly Wrap[],
	text: string,
	call: {readonly receiver: string; readonly offset: number},
): readonly string[] =>
	wraps
		.filter(({receiver, offset}) => receiver === call.receiver && offset > call.offset)
		.filter(({offset}) => {
			const next = text.indexOf('\nfunc ', call.offset);
			return next === -1 || next > offset;
		})
		.map(wrap => wrap.text);
