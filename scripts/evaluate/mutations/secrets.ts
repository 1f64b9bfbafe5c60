import {add, all, append, cited, pathsOf, remove, rewrite, withoutLines} from '../mutate/editors.ts';
import type {Mutation, Tree} from '../mutate/mutation.ts';
import {any, good, isWorkflow} from './parts.ts';

// Never a whole key in this file: scanners of this repository would find it. Both are made up.
const awsKey = ['AKIA', 'Q3EGTZ7VN2', 'XW5RLM'].join('');
const awsSecret = ['wq8Zt3Lr', '0vKx9NfPbY2mHcJ6sDgU4aTeQ1iWoRzE'].join('');
const liveKey = `AWS_ACCESS_KEY_ID=${awsKey}\nAWS_SECRET_ACCESS_KEY=${awsSecret}\n`;

const documentedNames = (tree: Tree): readonly string[] =>
	(/missing: (.*)$/.exec(tree.said('env-documented')?.reason ?? '')?.[1]?.match(/\b[A-Z][A-Z0-9_]+\b/g) ??
		[]) as readonly string[];

export const secrets: readonly Mutation[] = [
	{
		id: 'no-hardcoded-secrets/add-key',
		check: 'no-hardcoded-secrets',
		what: 'a live-looking key of a cloud is written into a settings file',
		from: ['pass'],
		to: ['fail'],
		apply: tree => add(tree, 'config/production.env', liveKey),
	},
	{
		id: 'no-hardcoded-secrets/placeholder',
		check: 'no-hardcoded-secrets',
		what: 'placeholders and the key of the documentation are written into an example',
		from: any,
		to: 'same',
		apply: tree =>
			add(
				tree,
				'config/example.env',
				'AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\nAPI_KEY=<your key>\nPASSWORD=changeme\nTOKEN=${TOKEN}\n',
			),
	},
	{
		id: 'no-hardcoded-secrets/remove',
		check: 'no-hardcoded-secrets',
		what: 'the files with secrets are deleted',
		from: ['fail'],
		to: ['pass'],
		apply: tree => remove(cited(tree, 'no-hardcoded-secrets')),
	},
	{
		id: 'secrets-manager/strip',
		check: 'secrets-manager',
		what: 'nothing takes secrets from a store any more',
		from: ['pass'],
		to: 'worse',
		isAlone: true,
		apply: tree =>
			all(
				rewrite(tree, pathsOf(tree, isWorkflow), text => text.replace(/\$\{\{\s*secrets\.\w+\s*\}\}/g, 'plain')),
				rewrite(
					tree,
					pathsOf(
						tree,
						/\.(sh|tf|py|ya?ml|cs|csproj|md)$/,
						/secretmanager|secretKeyRef|SecretStore|kind: Secret|UserSecretsId|secrets? (versions|create)|secret: true/i,
					),
					text =>
						withoutLines(
							text,
							/secretmanager|secretKeyRef|SecretStore|kind: Secret|UserSecretsId|secrets? (versions|create)|secret: true/i,
						),
				),
			),
	},
	{
		id: 'secrets-manager/external-secrets',
		check: 'secrets-manager',
		what: 'an external secret store fills the secrets, and no plain one is left',
		from: ['partial', 'fail', 'unknown'],
		to: 'better',
		apply: tree => {
			const plain = cited(tree, 'no-hardcoded-secrets');
			// A plain value beside the store keeps the verdict where it is.
			if (plain.length === 0 && /plain text/.test(tree.said('secrets-manager')?.reason ?? '')) return undefined;
			return all(
				remove(plain),
				add(
					tree,
					'deploy/secrets.yaml',
					'apiVersion: external-secrets.io/v1beta1\nkind: ExternalSecret\nmetadata:\n  name: app\nspec:\n  refreshInterval: 1h\n  secretStoreRef:\n    name: vault\n    kind: ClusterSecretStore\n  target:\n    name: app\n  data:\n    - secretKey: DATABASE_URL\n      remoteRef:\n        key: app/database\n',
				),
			);
		},
	},
	{
		id: 'env-documented/undocumented',
		check: 'env-documented',
		what: 'nothing documents the environment any more',
		from: good,
		to: 'worse',
		isAlone: true,
		apply: tree =>
			all(
				remove(pathsOf(tree, /(^|\/)\.?env[\w.-]*(example|sample|template)[\w.-]*$|(^|\/)\.env$/)),
				rewrite(tree, pathsOf(tree, /\.(md|ya?ml|env)$/), text =>
					text.replace(/\b[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+\b/g, 'something'),
				),
			),
	},
	{
		id: 'env-documented/document-all',
		check: 'env-documented',
		what: 'the variables that are named as missing are documented in an example file',
		from: ['partial', 'fail'],
		to: 'better',
		apply: tree => {
			const names = documentedNames(tree);
			return names.length === 0 ? undefined : add(tree, '.env.example', names.map(name => `${name}=\n`).join(''));
		},
	},
	{
		id: 'env-files-ignored/track-one',
		check: 'env-files-ignored',
		what: 'an env file with a live-looking key is tracked',
		from: good,
		to: ['fail'],
		isAlone: true,
		apply: tree => add(tree, '.env', liveKey),
	},
	{
		id: 'env-files-ignored/no-rule',
		check: 'env-files-ignored',
		what: 'no rule of .gitignore covers env files any more',
		from: ['pass'],
		to: 'worse',
		apply: tree => rewrite(tree, pathsOf(tree, /(^|\/)\.gitignore$/), text => withoutLines(text, /env/)),
	},
	{
		id: 'env-files-ignored/mend',
		check: 'env-files-ignored',
		what: 'the tracked env files are deleted and a rule covers them',
		from: ['fail', 'partial'],
		to: ['pass'],
		apply: tree =>
			all(
				remove(pathsOf(tree, /(^|\/)\.env(\.(local|production|development|staging))?$/)),
				tree.has('.gitignore')
					? append('.gitignore', '.env\n.env.*\n!.env.example\n')
					: add(tree, '.gitignore', '.env\n.env.*\n'),
			),
	},
	{
		id: 'env-files-ignored/example',
		check: 'env-files-ignored',
		what: 'an example env file is tracked',
		from: ['pass'],
		to: 'same',
		apply: tree => add(tree, 'config/.env.example', 'PORT=8080\nDATABASE_URL=\n'),
	},
];
