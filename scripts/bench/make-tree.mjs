// Makes a tree of source-like text files from a fixed seed: a mix of languages, sizes and folders as in a large product.
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';

const words =
	'user order item price config server client request response handler service store cache token session create update remove list find parse render connect timeout retry logger metric event queue worker tenant account email address payment invoice report index table column model schema route'.split(
		' ',
	);
const forms = [
	{
		extension: 'ts',
		share: 0.34,
		import: (a, b) => `import {${a}} from './${b}';`,
		body: (a, b, n) =>
			`export const ${a}${n} = async (${b}: string): Promise<number> => {\n\tconst value = await ${b}Client.get(\`/${a}/\${${b}}\`);\n\treturn value.${a} ?? ${n};\n};`,
		comment: text => `// ${text}`,
	},
	{
		extension: 'py',
		share: 0.22,
		import: (a, b) => `from app.${b} import ${a}`,
		body: (a, b, n) =>
			`def ${a}_${n}(${b}: str) -> int:\n    """The ${a} of a ${b}."""\n    rows = session.execute(select(${a}).where(${a}.id == ${b}))\n    return len(rows)`,
		comment: text => `# ${text}`,
	},
	{
		extension: 'go',
		share: 0.14,
		import: (a, b) => `import ${a} "example.com/shop/${b}"`,
		body: (a, b, n) =>
			`func ${a}${n}(${b} string) (int, error) {\n\tresult, err := client.Get(ctx, ${b})\n\tif err != nil {\n\t\treturn 0, fmt.Errorf("${a}: %w", err)\n\t}\n\treturn result.${a}, nil\n}`,
		comment: text => `// ${text}`,
	},
	{
		extension: 'java',
		share: 0.12,
		import: (a, b) => `import com.example.${b}.${a};`,
		body: (a, b, n) =>
			`\tpublic int ${a}${n}(String ${b}) {\n\t\tlogger.info("${a} for {}", ${b});\n\t\treturn repository.findBy${n}(${b});\n\t}`,
		comment: text => `// ${text}`,
	},
	{
		extension: 'md',
		share: 0.1,
		import: (a, b) => `See [${a}](./${b}.md).`,
		body: (a, b, n) => `## ${a} ${n}\n\nThe ${a} is kept with its ${b}. Run \`make ${a}\` and look at the ${b}.`,
		comment: text => text,
	},
	{
		extension: 'yaml',
		share: 0.08,
		import: (a, b) => `${a}: &${a}\n  ${b}: 1`,
		body: (a, b, n) => `${a}${n}:\n  name: ${b}\n  image: example/${b}:1.${n}\n  replicas: ${n % 5}`,
		comment: text => `# ${text}`,
	},
];

/** A generator of numbers below 1 that gives the same ones each time (mulberry32). */
const createRandom = seed => () => {
	seed = (seed + 0x6d2b79f5) | 0;
	let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
	t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
	return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/** Writes `count` files below `root`. */
export const makeTree = (root, count) => {
	const random = createRandom(20261121);
	const pick = list => list[Math.floor(random() * list.length)];
	const pickForm = () => {
		let left = random();
		for (const form of forms) {
			left -= form.share;
			if (left <= 0) return form;
		}

		return forms[0];
	};
	for (let n = 0; n < count; n++) {
		const form = pickForm();
		const folder = path.join(
			root,
			`packages/${pick(words)}${n % 40}`,
			form.extension === 'md' ? 'docs' : 'src',
			pick(words),
		);
		// Sizes spread as in real trees: many small files, few large ones.
		const blocks = Math.max(1, Math.floor(2 ** (random() * 6.5)));
		const lines = Array.from({length: Math.min(8, blocks)}, () => form.import(pick(words), pick(words)));
		for (let block = 0; block < blocks; block++) {
			lines.push(
				'',
				form.comment(`${pick(words)} ${pick(words)} of the ${pick(words)}, as the ${pick(words)} wants it`),
				form.body(pick(words), pick(words), n + block),
			);
		}

		mkdirSync(folder, {recursive: true});
		writeFileSync(path.join(folder, `${pick(words)}-${n}.${form.extension}`), `${lines.join('\n')}\n`);
	}
};
