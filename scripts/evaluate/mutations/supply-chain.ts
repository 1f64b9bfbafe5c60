import {add, all, append, pathsOf, pick, remove, rewrite, withoutBlocks, withoutLines} from '../mutate/editors.ts';
import type {Mutation} from '../mutate/mutation.ts';
import {good, isWorkflow, isYaml, workflow} from './parts.ts';

const updaters = /(^|\/)(dependabot\.ya?ml|renovate\.json5?|\.renovaterc(\.json5?)?)$/;
const policy = /(^|\/)SECURITY(\.\w+)?$/i;

export const supplyChain: readonly Mutation[] = [
	{
		id: 'dependency-updates/delete',
		check: 'dependency-updates',
		what: 'the configuration of Dependabot or Renovate is deleted',
		from: good,
		to: ['fail'],
		apply: tree => remove(pathsOf(tree, updaters)),
	},
	{
		id: 'dependency-updates/add',
		check: 'dependency-updates',
		what: 'Dependabot is switched on',
		from: ['fail'],
		to: ['pass'],
		apply: tree =>
			add(
				tree,
				'.github/dependabot.yml',
				'version: 2\nupdates:\n  - package-ecosystem: npm\n    directory: /\n    schedule:\n      interval: weekly\n',
			),
	},
	{
		id: 'dependency-updates/no-updates',
		check: 'dependency-updates',
		what: 'Dependabot is told to update nothing',
		from: ['pass'],
		to: 'worse',
		apply: tree => rewrite(tree, pathsOf(tree, /dependabot\.ya?ml$/), () => 'version: 2\nupdates: []\n'),
	},
	{
		id: 'vulnerability-scanning/add',
		check: 'vulnerability-scanning',
		what: 'CI scans code, dependencies and images',
		from: ['fail', 'partial'],
		to: ['pass'],
		apply: tree =>
			workflow(
				tree,
				'scan',
				'uses: github/codeql-action/init@v3',
				'uses: github/codeql-action/analyze@v3',
				'uses: aquasecurity/trivy-action@0.28.0',
				'npm audit --audit-level=high',
			),
	},
	{
		id: 'vulnerability-scanning/in-a-comment',
		check: 'vulnerability-scanning',
		what: 'a comment in a workflow names a scanner',
		from: ['fail', 'partial'],
		to: 'same',
		apply: tree => append(pick(pathsOf(tree, isWorkflow), 'scan'), '#      - uses: aquasecurity/trivy-action@0.28.0\n'),
	},
	{
		id: 'security-policy/delete',
		check: 'security-policy',
		what: 'SECURITY.md is deleted',
		from: good,
		to: ['fail'],
		apply: tree => remove(pathsOf(tree, policy)),
	},
	{
		id: 'security-policy/empty',
		check: 'security-policy',
		what: 'SECURITY.md is emptied',
		from: good,
		to: 'worse',
		apply: tree => rewrite(tree, pathsOf(tree, policy), () => '# Security\n'),
	},
	{
		id: 'security-policy/add',
		check: 'security-policy',
		what: 'SECURITY.md says how to report a vulnerability',
		from: ['fail'],
		to: ['pass'],
		apply: tree =>
			add(
				tree,
				'SECURITY.md',
				'# Security policy\n\n## Reporting a vulnerability\n\nPlease report vulnerabilities to security@example.org, not in a public issue. We answer within three working days.\n',
			),
	},
	{
		id: 'sbom/add',
		check: 'sbom',
		what: 'CI makes a bill of materials',
		from: ['fail'],
		to: ['pass'],
		apply: tree => workflow(tree, 'sbom', 'syft . -o cyclonedx-json=sbom.json'),
	},
	{
		id: 'sbom/in-a-comment',
		check: 'sbom',
		what: 'a comment in a workflow names syft',
		from: ['fail'],
		to: 'same',
		apply: tree =>
			append(pick(pathsOf(tree, isWorkflow), 'sbom'), '#      - run: syft . -o cyclonedx-json=sbom.json\n'),
	},
	{
		id: 'license-clear/delete',
		check: 'license-clear',
		what: 'the licence is deleted, with every word on it in manifests and the README',
		from: good,
		to: 'worse',
		apply: tree =>
			all(
				remove(pathsOf(tree, /(^|\/)(licen[cs]e|copying)(\.\w+)?$/i)),
				rewrite(tree, pathsOf(tree, /(^|\/)(package\.json|pyproject\.toml|readme\.md)$/i), text =>
					withoutLines(text, /^\s*"?licen[cs]e"?\s*[:=]|licen[cs]e/i),
				),
			),
	},
	{
		id: 'license-clear/check',
		check: 'license-clear',
		what: 'CI checks the licences of the dependencies',
		from: ['partial'],
		to: ['pass'],
		apply: tree => workflow(tree, 'licences', 'npx license-checker --production --failOn "GPL-3.0"'),
	},
	{
		id: 'encryption-at-rest/on',
		check: 'encryption-at-rest',
		what: 'Terraform encrypts the database',
		from: ['unknown', 'fail'],
		to: 'better',
		isAlone: true,
		apply: tree =>
			add(
				tree,
				'infra/database.tf',
				'resource "aws_db_instance" "main" {\n  engine            = "postgres"\n  instance_class    = "db.t4g.small"\n  storage_encrypted = true\n}\n',
			),
	},
	{
		id: 'encryption-at-rest/off',
		check: 'encryption-at-rest',
		what: 'Terraform leaves the database unencrypted',
		from: ['unknown'],
		to: ['fail'],
		isAlone: true,
		apply: tree =>
			add(
				tree,
				'infra/database.tf',
				'resource "aws_db_instance" "main" {\n  engine            = "postgres"\n  instance_class    = "db.t4g.small"\n  storage_encrypted = false\n}\n',
			),
	},
	{
		id: 'encryption-in-transit/remove',
		check: 'encryption-in-transit',
		what: 'certificates and TLS settings are removed',
		from: good,
		to: 'worse',
		isAlone: true,
		apply: tree =>
			all(
				rewrite(
					tree,
					pathsOf(tree, file => isYaml.test(file.path) && /^(config|ci)$/.test(file.role), /tls|cert|https|443/i),
					text => withoutLines(withoutBlocks(text, /^\s*-?\s*tls:/), /tls|cert|https|443/i),
				),
				rewrite(tree, pathsOf(tree, /\.cs$/, /UseHsts|UseHttpsRedirection/), text =>
					withoutLines(text, /UseHsts|UseHttpsRedirection/),
				),
			),
	},
];
