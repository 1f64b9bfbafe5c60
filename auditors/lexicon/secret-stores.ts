import type {Signal} from '../../source/domain/signal.ts';

/** A store of secrets with what code, infrastructure and pipelines say where they use it. */
export type SecretStore = {
	readonly name: string;
	/** Tested on one line of code, settings or infrastructure. */
	readonly pattern: RegExp;
};

// To add one: one entry, and its literal in `storeKeywords`.
export const secretStores: readonly SecretStore[] = [
	{
		name: 'AWS Secrets Manager',
		pattern:
			/client-secrets-manager|aws-java-sdk-secretsmanager|service\/secretsmanager|["'(]secretsmanager["']|SecretsManager(Client|Async)|aws_secretsmanager_secret|resolve:secretsmanager|arn:aws[\w-]{0,10}:secretsmanager|secretsmanager\.Secret|Secret\.fromSecret|AWSSDK\.SecretsManager|spring-cloud-aws-starter-secrets-manager|aws-secretsmanager:/i,
	},
	{
		name: 'AWS Parameter Store',
		pattern:
			/client-ssm|WithDecryption|resolve:ssm-secure|arn:aws[\w-]{0,10}:ssm:[^"']{0,80}parameter|"SecureString"|aws-parameterstore:|\bchamber exec/,
	},
	{
		name: 'Google Secret Manager',
		pattern:
			/cloud\.google\.com\/go\/secretmanager|google[.-]cloud[./-]secret[-_]?manager|SecretManagerServiceClient|google\.cloud import secretmanager|google_secret_manager_secret|--(set|update)-secrets|availableSecrets|Google\.Cloud\.SecretManager|sm:\/\/projects|get-secretmanager-secrets/i,
	},
	{
		name: 'Azure Key Vault',
		pattern:
			/azure[.-]keyvault|@azure\/keyvault|azsecrets|AddAzureKeyVault|azurerm_key_vault_secret|Microsoft\.KeyVault|get-keyvault-secrets|AzureKeyVault@\d|spring\.cloud\.azure\.keyvault/i,
	},
	{
		name: 'Vault',
		pattern:
			/\bimport hvac|hvac\.Client|node-vault|hashicorp\/vault|spring-cloud-(starter-)?vault|spring\.cloud\.vault|org\.springframework\.vault|(?<!\w)VaultTemplate\b|VaultSharp|vault_(generic|kv)_secret|vault\.hashicorp\.com\/agent|\bvault kv get|hashicorp\/vault-action|openbao/,
	},
	{
		name: 'SOPS or age',
		pattern: /\bsops (-d|--decrypt|exec-env|exec-file)|creation_rules:|helm-secrets|carlpett\/sops|ksops/,
	},
	{name: 'Doppler', pattern: /\bdoppler run|dopplerhq\/|DopplerSecret|doppler_secret/},
	{
		name: 'Infisical',
		pattern: /\binfisical run|@infisical\/sdk|infisical_sdk|InfisicalSecret|Infisical\/secrets-action/,
	},
	{
		name: '1Password',
		pattern: /\bop (run|inject) |1password\/load-secrets|onepassword-sdk|@1password\/sdk|OnePasswordItem/,
	},
	{name: 'Ansible Vault', pattern: /^\$ANSIBLE_VAULT;|!vault \|/},
	{
		name: 'the platform’s own secrets',
		pattern:
			/\b(fly|flyctl) secrets (set|import)|heroku config:set|wrangler secret (put|bulk)|vercel env (pull|add)|netlify env:|railway variables|az (containerapp|webapp) [^\n]{0,40}(secret|appsettings)|gcloud secrets|firebase functions:secrets|defineSecret\(|kamal secrets|LoadCredential(Encrypted)?=|aws_ecs_secrets|ecs\.Secret\.from/,
	},
];

export const storeSignal: Signal = {
	keywords: [
		...[
			'secretsmanager',
			'secrets-manager',
			'secretmanager',
			'secret-manager',
			'secret_manager',
			'secret.from',
			'client-ssm',
			'withdecryption',
		],
		...[
			'resolve:ssm',
			'arn:aws',
			'securestring',
			'parameterstore',
			'chamber exec',
			'-secrets',
			'availablesecrets',
			'sm://',
		],
		...[
			'keyvault',
			'key_vault',
			'azsecrets',
			'hvac',
			'vault',
			'openbao',
			'sops',
			'creation_rules',
			'doppler',
			'infisical',
			'op run',
			'op inject',
		],
		...[
			'1password',
			'onepassword',
			'secrets set',
			'secrets import',
			'config:set',
			'wrangler secret',
			'vercel env',
			'netlify env',
		],
		...[
			'railway variables',
			'containerapp',
			'az webapp',
			'--secret',
			'gcloud secrets',
			'functions:secrets',
			'definesecret(',
			'kamal secrets',
			'loadcredential',
			'ecs.secret',
		],
	].filter(word => word.length >= 4),
	pattern: new RegExp(secretStores.map(({pattern}) => pattern.source).join('|'), 'i'),
	roles: ['source', 'config', 'ci'],
};

/** Kubernetes objects that bring secrets in from outside the manifests, or hold them encrypted. */
export const sealedKinds: ReadonlySet<string> = new Set([
	...['ExternalSecret', 'ClusterExternalSecret', 'SecretStore', 'ClusterSecretStore', 'SealedSecret', 'SopsSecret'],
	...[
		'SecretProviderClass',
		'VaultStaticSecret',
		'VaultDynamicSecret',
		'VaultAuth',
		'DopplerSecret',
		'InfisicalSecret',
	],
	...['OnePasswordItem', 'BitwardenSecret', 'AzureKeyVaultSecret', 'AWSSecret', 'PulumiSecret'],
]);

/** Secrets of a CI platform, by the names that a pipeline gives them. */
export const pipelineSecretSignal: Signal = {
	keywords: ['secrets.', 'secrets['],
	pattern: /\bsecrets(?:\.(\w+)|\[['"](\w+)['"]\])/,
	roles: ['ci'],
	maxPerFile: 200,
};

/** Names of secrets that serve the pipeline itself and never reach the system. */
export const pipelineOwnSecret =
	/^(GITHUB_TOKEN|GH_TOKEN|GH_PAT|.*(CODECOV|COVERALLS|SONAR|SNYK|NPM|PYPI|DOCKER(HUB)?|GHCR|QUAY|REGISTRY|CROWDIN|TRANSIFEX|LOKALISE|WEBLATE|CHROMATIC|SLACK|DISCORD|RELEASE|BOT|CHANGESET|SEMANTIC|SMOKESHOW|CODACY|DEPENDABOT|RENOVATE|TURBO|NX|PERCY|SENTRY|LHCI|LATEST_CHANGES|CLA|SIGNING|GPG)_?.*)$/;

/** Names of jobs and pipelines that bring the system to where it runs. */
export const deployNames = /(^|[^a-z])(deploy|rollout|promote|ship)/i;
/** Deploys of pages and previews, which run none of the system. */
export const deploysNoService = /(^|[^a-z])(docs?|pages|storybook|preview|website|demo|chromatic)([^a-z]|$)/i;
/** Environments of CI that guard its own chores: publishing, cleaning a registry, translations. */
export const choreEnvironments =
	/(^|[^a-z])(registry|translations?|publish\w{0,4}|releases?|clean\w{0,6}|maintenance|pypi|testpypi|npm|crates|nuget|maven|signing|sync|approval|images?|packages?|coverage|bot)([^a-z]|$)/i;
/** Commands and actions that deploy. */
export const deployCommands =
	/\bhelm (upgrade|install)|\bkubectl (apply|set image|rollout)|\bterraform apply|\bpulumi up|\bcdk deploy|\b(serverless|sls|sam|fastapi|wrangler|firebase|flyctl|fly|eb|kamal|railway) (deploy|up)\b|\bgcloud (run|app|functions) deploy|\bansible-playbook|docker[ -](compose|stack) [^\n]{0,80}\b(up|deploy)\b|vercel [^\n]{0,40}--prod|netlify deploy|amazon-ecs-deploy|azure\/(webapps|container-apps|functions|k8s)[\w-]*|google-github-actions\/deploy|appleboy\/ssh-action|superfly\/|akhileshns\/heroku-deploy|capistrano|cap production deploy/i;

/** Secrets for development on one's own machine; nothing of production comes from them. */
export const developmentSecretSignal: Signal = {
	keywords: ['usersecretsid', 'addusersecrets', 'secret: true'],
	pattern: /UserSecretsId|AddUserSecrets|AddParameter\(.{0,80}secret: true/,
};
