import {add, cited, pathsOf, remove, rewrite} from '../mutate/editors.ts';
import type {Mutation} from '../mutate/mutation.ts';
import {good, isWorkflow, poor, workflow} from './parts.ts';

const iacFiles =
	/\.(tf|bicep)$|(^|\/)(Chart|kustomization|skaffold)\.ya?ml$|(^|\/)(k8s|kubernetes[\w-]*|helm[\w-]*|kustomize|istio[\w-]*|manifests|release[\w-]*|templates)\/.*\.ya?ml$|(^|\/)(vercel|project|fly|netlify)\.(json|toml)$|^\.deploystack\/|cloudbuild\.ya?ml$/;
const lockfileNames =
	/(^|\/)(package-lock\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|uv\.lock|poetry\.lock|go\.sum|packages\.lock\.json|composer\.lock|gradle\.lockfile)$/;
export const infrastructureCode: readonly Mutation[] = [
	{
		id: 'infrastructure-as-code/delete',
		check: 'infrastructure-as-code',
		what: 'Terraform, manifests and charts are deleted',
		from: ['pass'],
		to: 'worse',
		isAlone: true,
		apply: tree => remove(pathsOf(tree, file => iacFiles.test(file.path) && file.role !== 'source')),
	},
	{
		id: 'infrastructure-as-code/add-terraform',
		check: 'infrastructure-as-code',
		what: 'Terraform defines the cluster and the database',
		from: poor,
		to: ['pass'],
		isAlone: true,
		apply: tree =>
			add(
				tree,
				'infra/main.tf',
				'resource "aws_ecs_cluster" "main" {\n  name = "main"\n}\n\nresource "aws_db_instance" "main" {\n  engine         = "postgres"\n  instance_class = "db.t4g.small"\n}\n',
			),
	},
	{
		id: 'infrastructure-as-code/terraform-in-examples',
		check: 'infrastructure-as-code',
		what: 'an example holds Terraform',
		from: poor,
		to: 'same',
		apply: tree => add(tree, 'examples/terraform/main.tf', 'resource "aws_ecs_cluster" "main" {\n  name = "main"\n}\n'),
	},
	{
		id: 'iac-validated/drop-step',
		check: 'iac-validated',
		what: 'the CI steps that validate infrastructure echo instead',
		from: good,
		to: 'worse',
		apply: tree =>
			rewrite(tree, pathsOf(tree, isWorkflow), text =>
				text.replace(
					/^.*(terraform (?:validate|plan|fmt|init)|helm (?:lint|template)|kubeconform|kustomize build|kubectl kustomize|skaffold render|docker compose .*(?:up|build|config|run)|kubevious).*$/gm,
					line =>
						line.replace(
							/\S.*$/,
							line.trimStart().startsWith('- ')
								? '- run: echo nothing'
								: line.includes('run:')
									? 'run: echo nothing'
									: 'echo nothing',
						),
				),
			),
	},
	{
		id: 'iac-validated/add-step',
		check: 'iac-validated',
		what: 'CI validates the manifests',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			tree.fact('on-kubernetes') ? workflow(tree, 'manifests', 'kubeconform -strict -recursive infra helm') : undefined,
	},
	{
		id: 'lockfiles/delete',
		check: 'lockfiles',
		what: 'the lockfiles are deleted',
		from: good,
		to: ['fail'],
		apply: tree =>
			remove(
				[...tree.files]
					.map(file => file.path)
					.filter(path => lockfileNames.test(path) || /(^|\/)requirements\.txt$/.test(path)),
			),
	},
	{
		id: 'lockfiles/delete-one',
		check: 'lockfiles',
		what: 'one lockfile is deleted',
		from: good,
		to: 'worse',
		apply: tree =>
			remove(
				cited(tree, 'lockfiles').filter(path => lockfileNames.test(path)),
				1,
			),
	},
	{
		id: 'env-alignment/other-port',
		check: 'env-alignment',
		what: 'an env file names another port of the database than the one that is served',
		from: good,
		to: 'worse',
		apply: tree =>
			rewrite(
				tree,
				pathsOf(tree, /(^|\/)\.env[^/]*$/),
				text => text.replace(/^(\w*(?:DB|POSTGRES|DATABASE|REDIS)\w*PORT)=\d+/gm, '$1=5999'),
				1,
			),
	},
	{
		id: 'migrations/delete',
		check: 'migrations',
		what: 'the folders of migrations are deleted',
		from: good,
		to: 'worse',
		isAlone: true,
		apply: tree => remove(pathsOf(tree, /(^|\/)(migrations?|alembic)\//i)),
	},
	{
		id: 'backups-automated/add-terraform',
		check: 'backups-automated',
		what: 'Terraform keeps seven days of backups of the database and copies them to another region',
		from: ['unknown'],
		to: 'better',
		isAlone: true,
		apply: tree =>
			add(
				tree,
				'infra/database.tf',
				'resource "aws_db_instance" "main" {\n  engine                  = "postgres"\n  instance_class          = "db.t4g.small"\n  backup_retention_period = 7\n}\n\nresource "aws_db_instance_automated_backups_replication" "main" {\n  source_db_instance_arn = aws_db_instance.main.arn\n  retention_period       = 14\n}\n',
			),
	},
	{
		id: 'backups-automated/switched-off',
		check: 'backups-automated',
		what: 'Terraform keeps no backup of the database',
		from: ['unknown'],
		to: ['fail'],
		isAlone: true,
		apply: tree =>
			add(
				tree,
				'infra/database.tf',
				'resource "aws_db_instance" "main" {\n  engine                  = "postgres"\n  instance_class          = "db.t4g.small"\n  backup_retention_period = 0\n}\n',
			),
	},
	{
		id: 'progressive-delivery/canary',
		check: 'progressive-delivery',
		what: 'a rollout sends a share of the traffic to the new release first',
		from: poor,
		to: 'better',
		apply: tree =>
			add(
				tree,
				'deploy/rollout.yaml',
				'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata:\n  name: web\nspec:\n  replicas: 3\n  selector:\n    matchLabels:\n      app: web\n  strategy:\n    canary:\n      steps:\n        - setWeight: 10\n        - pause: {duration: 10m}\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: example.org/web:1.2.3\n',
			),
	},
];
