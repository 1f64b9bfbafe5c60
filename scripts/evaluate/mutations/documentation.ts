import {add, all, append, cited, pathsOf, remove, rewrite} from '../mutate/editors.ts';
import type {Mutation, Tree} from '../mutate/mutation.ts';
import {good, poor} from './parts.ts';

const readme = (tree: Tree) => pathsOf(tree, /^readme\.md$/i);
const documents = (tree: Tree) => pathsOf(tree, file => /\.(md|mdx|rst|adoc|txt)$/i.test(file.path));

/** A check that a new document satisfies, and that falls when the documents it cites are emptied. */
const byDocument = (
	check: string,
	path: string,
	lines: readonly string[],
	to: Mutation['to'] = 'better',
): readonly Mutation[] => [
	{
		id: `${check}/write`,
		check,
		what: `${path} is written`,
		from: poor,
		to,
		apply: tree => add(tree, path, `${lines.join('\n')}\n`),
	},
	{
		id: `${check}/empty`,
		check,
		what: 'the documents that prove it are emptied',
		from: good,
		to: 'worse',
		apply: tree =>
			rewrite(
				tree,
				documents(tree).filter(
					file =>
						cited(tree, check).includes(file) ||
						check.split('-').some(word => word.length > 5 && file.toLowerCase().includes(word)),
				),
				() => '# To do\n',
			),
	},
	{
		id: `${check}/headings-only`,
		check,
		what: `${path} is made with headings and nothing below them`,
		from: ['unknown', 'fail'],
		to: ['unknown', 'fail', 'partial'],
		apply: tree => add(tree, path, `${lines.filter(line => line.startsWith('#')).join('\n\n')}\n`),
	},
];

const plans: readonly Mutation[] = [
	...byDocument('deployment-guide', 'docs/deploy-to-production.md', [
		'# Deploying to production',
		'',
		'## Before',
		'',
		'1. Set the secrets `DATABASE_URL` and `SECRET_KEY` in the secret store.',
		'2. Point the domain at the load balancer and get the TLS certificate.',
		'',
		'## Steps',
		'',
		'1. Build the image: `docker build -t app .`',
		'2. Push it: `docker push registry.example.org/app`',
		'3. Run the migrations of the database: `kubectl exec deploy/app -- migrate`',
		'4. Roll it out: `kubectl set image deployment/app app=registry.example.org/app`',
		'',
		'## Afterwards',
		'',
		'5. Look that it works: `curl https://app.example.org/healthz`',
	]),
	...byDocument('rollback-procedure', 'docs/rollback.md', [
		'# Rolling back',
		'',
		'## When',
		'',
		'Roll back when the error rate stays above 1 % for five minutes after a release.',
		'',
		'## Steps',
		'',
		'1. `kubectl rollout undo deployment/app`',
		'2. If the release had a migration, run the down migration: `kubectl exec deploy/app -- migrate down 1`.',
		'3. Check that the error rate falls and `/healthz` answers.',
		'4. Tell the team in the incident channel.',
	]),
	...byDocument(
		'disaster-recovery-plan',
		'docs/disaster-recovery.md',
		[
			'# Disaster recovery plan',
			'',
			'- RTO: 4 hours',
			'- RPO: 1 hour',
			'',
			'## Roles',
			'',
			'| Role | Who |',
			'|---|---|',
			'| Incident commander | on-call engineer |',
			'| Database | platform team |',
			'',
			'## Steps',
			'',
			'1. The incident commander declares the disaster.',
			'2. The platform team restores the database from the latest backup: `pg_restore -d app backup.dump`.',
			'3. Redeploy the services: `kubectl apply -f deploy/`.',
			'4. Verify with the smoke tests.',
		],
		['pass'],
	),
	...byDocument('sla-defined', 'docs/slo.md', [
		'# Service level objectives',
		'',
		'Agreed with product and operations on 2025-03-01.',
		'',
		'- Availability: 99.9 % a month (error budget: 43 minutes)',
		'- Measured at the load balancer; owner: platform team.',
	]),
	...byDocument('onboarding-guide', 'CONTRIBUTING.md', [
		'# Contributing',
		'',
		'## Set up',
		'',
		'1. Install Node 20.',
		'2. `git clone` the repository and run `npm install`.',
		'3. Start it with `npm run dev`.',
		'',
		'## Make a change',
		'',
		'1. Create a branch: `git checkout -b my-change`.',
		'2. Run the tests: `npm test`, and the linter: `npm run lint`.',
		'3. Open a pull request; one review is needed before it is merged.',
	]),
	...byDocument('changelog', 'CHANGELOG.md', [
		'# Changelog',
		'',
		'## 1.2.0 - 2025-03-01',
		'',
		'- Added export of orders.',
		'',
		'## 1.1.0 - 2025-01-10',
		'',
		'- Fixed sign-in.',
		'',
		'## 1.0.0 - 2024-12-01',
		'',
		'- First release.',
	]),
	...byDocument('api-examples', 'docs/api.md', [
		'# Using the API',
		'',
		'## Create an order',
		'',
		'```bash',
		"curl -X POST https://api.example.org/api/orders -H 'Authorization: Bearer TOKEN' -H 'Content-Type: application/json' -d '{\"item\": 1}'",
		'```',
		'',
		'The answer:',
		'',
		'```json',
		'{"id": 7, "item": 1, "state": "open"}',
		'```',
		'',
		'## List orders',
		'',
		'```bash',
		"curl https://api.example.org/api/orders -H 'Authorization: Bearer TOKEN'",
		'```',
	]),
	...byDocument('architecture-document', 'docs/architecture.md', [
		'# Architecture',
		'',
		'## Parts',
		'',
		'- The **web front end** (React) runs in the browser and calls the API over HTTPS.',
		'- The **API** answers requests, checks them, and reads and writes the database.',
		'- The **worker** takes jobs from the queue and sends mail.',
		'- The **database** (PostgreSQL) keeps users and orders.',
		'',
		'## Data flow',
		'',
		'A request goes from the browser to the load balancer, from there to the API, which reads the database and answers. Orders are put on the queue; the worker takes them from there, sends mail and writes the result back to the database.',
	]),
	...byDocument('decision-records', 'docs/adr/0001-use-postgres.md', [
		'# 1. Use PostgreSQL',
		'',
		'## Status',
		'',
		'Accepted, 2025-01-10',
		'',
		'## Context',
		'',
		'We need transactions over orders and stock.',
		'',
		'## Decision',
		'',
		'We use PostgreSQL.',
		'',
		'## Consequences',
		'',
		'We run migrations with each release.',
	]),
	...byDocument('runbook', 'docs/runbook.md', [
		'# Runbook',
		'',
		'## Tasks',
		'',
		'### Restart the API',
		'',
		'`kubectl rollout restart deployment/api`',
		'',
		'### Scale out',
		'',
		'`kubectl scale deployment/api --replicas=6`',
		'',
		'### Rotate the database password',
		'',
		'1. Make a new password in the secret store.',
		'2. Restart the API.',
		'',
		'## Alerts',
		'',
		'### HighErrorRate',
		'',
		'Meaning: more than 1 % of requests fail. Look at the logs with `kubectl logs deploy/api`; roll back when it began with a release.',
		'',
		'### DiskFull',
		'',
		'Meaning: the volume of the database is above 80 %. Grow it with `terraform apply -var size=200`.',
	]),
	...byDocument('troubleshooting-guide', 'docs/troubleshooting.md', [
		'# Troubleshooting',
		'',
		'## The server does not start: port already in use',
		'',
		'Cause: another process listens on 8080. Stop it with `kill $(lsof -ti :8080)`.',
		'',
		'## Connection refused to the database',
		'',
		'Cause: the database is not up. Run `docker compose up -d db`.',
		'',
		'## 401 after sign-in',
		'',
		'Cause: the clock is off, so the token looks expired. Sync the clock.',
		'',
		'## Out of memory while building',
		'',
		'Set `NODE_OPTIONS=--max-old-space-size=4096`.',
	]),
	...byDocument('incident-playbook', 'docs/incident-response.md', [
		'# Incident response',
		'',
		'## Severity',
		'',
		'- SEV1: the service is down. SEV2: a part is down.',
		'',
		'## Roles',
		'',
		'- The incident commander leads and decides (the engineer on call).',
		'- The communications lead tells customers.',
		'',
		'## Steps',
		'',
		'1. Acknowledge the page within 5 minutes.',
		'2. Open the incident channel in Slack and name the commander.',
		'3. Post to the status page every 30 minutes; e-mail the customers.',
		'4. Escalate to the head of engineering after one hour.',
		'5. Write a post-mortem within three days.',
	]),
	...byDocument('latency-target', 'docs/latency.md', [
		'# Latency objectives',
		'',
		'| What | Target |',
		'|---|---|',
		'| API, p95 | below 500 ms |',
		'| Search, p99 | below 1 s |',
	]),
	...byDocument('capacity-plan', 'docs/capacity.md', [
		'# Capacity plan',
		'',
		'| Instances | Requests per second | Users at once |',
		'|---|---|---|',
		'| 2 | 200 | 1,000 |',
		'| 4 | 400 | 2,000 |',
		'',
		'Scale out when CPU stays above 70 % for five minutes. The database carries 500 connections; beyond 4,000 users at once it must grow to the next size.',
	]),
	...byDocument('data-residency', 'docs/data-residency.md', [
		'# Where data is kept',
		'',
		'All personal data of users is stored in the EU, in the region eu-west-1 (Ireland); backups are kept in eu-central-1 (Frankfurt). No data is transferred outside the EU, as the GDPR asks.',
	]),
];

const rest: readonly Mutation[] = [
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

export const documentation: readonly Mutation[] = [...plans, ...rest];
