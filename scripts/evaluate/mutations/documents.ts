import {add, all, append, pathsOf, remove, rewrite} from '../mutate/editors.ts';
import type {Mutation, Tree} from '../mutate/mutation.ts';
import {good} from './parts.ts';

const readme = (tree: Tree) => pathsOf(tree, /^readme\.md$/i);
const documents = (tree: Tree) => pathsOf(tree, file => /\.(md|mdx|rst|adoc|txt)$/i.test(file.path));

export const documentChanges: readonly Mutation[] = [
	{
		id: 'readme-complete/empty',
		check: 'readme-complete',
		what: 'the README is emptied to its title',
		from: good,
		to: 'worse',
		apply: tree => rewrite(tree, readme(tree), () => '# Project\n'),
	},
	{
		id: 'readme-complete/how-to-test',
		check: 'readme-complete',
		what: 'the README tells how to install, run and test',
		from: ['partial', 'fail'],
		to: ['pass'],
		apply: tree =>
			append(
				readme(tree)[0],
				'\n## Installation\n\n```bash\nnpm install\n```\n\n## Running\n\n```bash\nnpm start\n```\n\n## Testing\n\nRun the tests:\n\n```bash\nnpm test\n```\n',
			),
	},
	{
		id: 'component-readmes/delete',
		check: 'component-readmes',
		what: 'the READMEs of the components are deleted',
		from: good,
		to: ['fail'],
		apply: tree => remove(pathsOf(tree, /.\/readme(\.\w+)?$/i)),
	},
	{
		id: 'component-readmes/write',
		check: 'component-readmes',
		what: 'the components that are named get a README',
		from: ['partial', 'fail'],
		to: 'better',
		apply: tree => {
			const named = /without one: (.*)$/.exec(tree.said('component-readmes')?.reason ?? '')?.[1] ?? '';
			const folders = named
				.split(/, | and (?!\d)/)
				.map(one => one.replace(/ and \d+ more$/, ''))
				.filter(one => tree.files.some(file => file.path.startsWith(`${one}/`)));
			return all(
				...folders.map(folder =>
					add(
						tree,
						`${folder}/README.md`,
						`# ${folder.split('/').at(-1)}\n\nThis part does the work of its name. Run it with \`npm start\` in this folder, and its tests with \`npm test\`.\n`,
					),
				),
			);
		},
	},
	{
		id: 'code-owners/delete',
		check: 'code-owners',
		what: 'CODEOWNERS is deleted',
		from: ['pass'],
		to: ['fail'],
		apply: tree => remove(pathsOf(tree, /(^|\/)CODEOWNERS$/)),
	},
	{
		id: 'code-owners/comments-only',
		check: 'code-owners',
		what: 'every line of CODEOWNERS is commented out',
		from: ['pass'],
		to: 'worse',
		apply: tree => rewrite(tree, pathsOf(tree, /(^|\/)CODEOWNERS$/), text => text.replace(/^(?=[^#\n])/gm, '# ')),
	},
	{
		id: 'code-owners/add',
		check: 'code-owners',
		what: 'CODEOWNERS names a team',
		from: ['partial', 'fail'],
		to: ['pass'],
		apply: tree => add(tree, '.github/CODEOWNERS', '* @example/platform\n/docs/ @example/writers\n'),
	},
	{
		id: 'api-specification/delete',
		check: 'api-specification',
		what: 'the descriptions of the API are deleted',
		from: ['pass'],
		to: 'worse',
		isAlone: true,
		apply: tree =>
			all(
				remove(
					pathsOf(
						tree,
						file =>
							/\.(proto|graphql)$/.test(file.path) ||
							(/\.json$/.test(file.path) && /"openapi"/.test(tree.text(file.path).slice(0, 300))),
					),
				),
				rewrite(
					tree,
					pathsOf(tree, file => file.role === 'source' && file.language === 'python'),
					text => text.replace(/FastAPI/g, 'Other'),
				),
				rewrite(tree, pathsOf(tree, /\.cs$/), text =>
					text.replace(/AddOpenApi|AddDefaultOpenApi|MapOpenApi|UseDefaultOpenApi/g, 'Other'),
				),
			),
	},
	{
		id: 'api-specification/add',
		check: 'api-specification',
		what: 'an OpenAPI description is written',
		from: ['fail'],
		to: ['pass'],
		apply: tree =>
			add(
				tree,
				'openapi.yaml',
				'openapi: 3.1.0\ninfo:\n  title: Orders\n  version: 1.0.0\npaths:\n  /orders:\n    get:\n      responses:\n        "200":\n          description: All orders\n',
			),
	},
	{
		id: 'architecture-diagram/add',
		check: 'architecture-diagram',
		what: 'a Mermaid diagram shows the parts',
		from: ['fail', 'partial'],
		to: ['pass'],
		apply: tree =>
			add(
				tree,
				'docs/architecture-overview.md',
				'# Architecture\n\n```mermaid\nflowchart LR\n  browser --> api\n  api --> database\n  api --> queue\n  queue --> worker\n```\n',
			),
	},
	{
		id: 'architecture-diagram/other-diagram',
		check: 'architecture-diagram',
		what: 'a Mermaid pie shows who likes what',
		from: ['fail'],
		to: 'same',
		apply: tree => add(tree, 'docs/pets.md', '# Pets\n\n```mermaid\npie title Pets\n  "Dogs" : 4\n  "Cats" : 5\n```\n'),
	},
	{
		id: 'claims-verified/false-claim',
		check: 'claims-verified',
		what: 'the README names files and commands that are not there',
		from: good,
		to: 'worse',
		apply: tree =>
			append(
				readme(tree)[0],
				'\n## Tools\n\nRun `./scripts/no-such-script.sh`, see `docs/no-such-guide.md`, and start with `npm run no-such-script`. The settings are in `config/no-such-file.yaml`.\n',
			),
	},
	{
		id: 'links-resolve/delete-target',
		check: 'links-resolve',
		what: 'files that the documents link to are deleted',
		from: good,
		to: 'worse',
		apply: tree => {
			const links = documents(tree).flatMap(path =>
				[...tree.text(path).matchAll(/\]\((?:\.\/)?([\w./-]+\.\w+)\)/g)].map(
					([, target]) => `${path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : ''}${target}`,
				),
			);
			return remove(
				[...new Set(links)].filter(path => tree.has(path)),
				3,
			);
		},
	},
	{
		id: 'links-resolve/broken-link',
		check: 'links-resolve',
		what: 'a document links to a file that is not there',
		from: good,
		to: 'worse',
		apply: tree =>
			add(
				tree,
				'docs/links.md',
				'# Links\n\nSee [the guide](./no-such-guide.md) and [the other](../nowhere/else.md).\n',
			),
	},
	{
		id: 'links-resolve/outside-link',
		check: 'links-resolve',
		what: 'a document links to another site',
		from: ['pass'],
		to: 'same',
		apply: tree =>
			add(
				tree,
				'docs/links.md',
				'# Links\n\nSee [the site](https://example.org/no-such-page) and [mail](mailto:a@example.org).\n',
			),
	},
	{
		id: 'latency-measured/k6-summary',
		check: 'latency-measured',
		what: 'a k6 summary shows a p95 below the objective',
		from: ['unknown'],
		to: 'better',
		apply: tree =>
			all(
				add(
					tree,
					'tests/load/summary.json',
					JSON.stringify(
						{
							metrics: {
								http_req_duration: {
									type: 'trend',
									contains: 'time',
									values: {avg: 110, min: 20, med: 90, max: 900, 'p(90)': 180, 'p(95)': 230},
									thresholds: {'p(95)<500': {ok: true}},
								},
								vus_max: {type: 'gauge', contains: 'default', values: {value: 120, min: 120, max: 120}},
								http_req_failed: {type: 'rate', contains: 'default', values: {rate: 0.001, passes: 1, fails: 999}},
							},
						},
						undefined,
						1,
					),
				),
				add(tree, 'docs/latency-objective.md', '# Latency objectives\n\nAPI, p95: below 500 ms\n'),
			),
	},
	{
		id: 'concurrent-users/k6-summary',
		check: 'concurrent-users',
		what: 'a k6 summary shows 120 users at once without failures',
		from: ['unknown', 'fail'],
		to: 'better',
		apply: tree =>
			add(
				tree,
				'results/load-summary.json',
				JSON.stringify(
					{
						metrics: {
							vus_max: {type: 'gauge', contains: 'default', values: {value: 120, min: 120, max: 120}},
							http_req_duration: {
								type: 'trend',
								contains: 'time',
								values: {avg: 110, min: 20, med: 90, max: 900, 'p(90)': 180, 'p(95)': 230},
							},
							http_req_failed: {type: 'rate', contains: 'default', values: {rate: 0.001, passes: 1, fails: 999}},
							iterations: {type: 'counter', contains: 'default', values: {count: 60000, rate: 100}},
						},
					},
					undefined,
					1,
				),
			),
	},
	{
		id: 'concurrent-users/failed-run',
		check: 'concurrent-users',
		what: 'a k6 summary shows 120 users at once and half of the requests failing',
		from: ['unknown'],
		to: ['unknown', 'fail', 'partial'],
		apply: tree =>
			add(
				tree,
				'results/load-summary.json',
				JSON.stringify(
					{
						metrics: {
							vus_max: {type: 'gauge', contains: 'default', values: {value: 120, min: 120, max: 120}},
							http_req_duration: {
								type: 'trend',
								contains: 'time',
								values: {avg: 9110, min: 20, med: 9000, max: 30_000, 'p(90)': 18_000, 'p(95)': 23_000},
							},
							http_req_failed: {type: 'rate', contains: 'default', values: {rate: 0.52, passes: 520, fails: 480}},
						},
					},
					undefined,
					1,
				),
			),
	},
];
