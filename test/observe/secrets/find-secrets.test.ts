import {describe, expect, test} from 'vitest';
import {fakes, find, findIn} from './find.ts';

const jwt = (claims: object): string =>
	[{alg: 'HS256', typ: 'JWT'}, claims]
		.map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
		.concat('dXk3cTJMbTlWeFc0Y1liOFpuRDNmSHM2SnBRMWFHZTU')
		.join('.');

describe('findings', () => {
	test.each([
		['src/pay.ts', `const key = '${fakes.stripeLive}';`, 'live Stripe secret key live'],
		['src/pay.ts', `const key = '${fakes.stripeTest}';`, 'weak Stripe secret key test'],
		['.github/workflows/deploy.yml', `          token: ${fakes.github}`, 'live GitHub token'],
		['app/settings.py', `AWS_ACCESS_KEY_ID = "${fakes.aws}"`, 'live AWS access key id'],
		['app/bot.rb', `Slack.token = "${fakes.slack}"`, 'live Slack token'],
		['server/gemini.go', `const geminiKey = "${fakes.google}"`, 'live Google API key'],
		['config/signing.pem', fakes.pem, 'live private key (PEM)'],
		['src/key.ts', `const pem = "${fakes.pem.replaceAll('\n', '\\n')}";`, 'live private key (PEM)'],
		['config/key.jwk', `{"kty": "RSA", "n": "p3jTfC", "d": "${fakes.token}${fakes.token}"}`, 'live private key (JWK)'],
		[
			'src/db.py',
			`URL = "postgresql://svc:${fakes.token}@db.acme-prod.net:5432/app"`,
			'live connection string with a password',
		],
		[
			'src/main/resources/application.properties',
			`db.url=jdbc:mysql://db.acme-prod.net/app?user=svc&password=${fakes.token}`,
			'live connection string with a password',
		],
		[
			'src/appsettings.json',
			`{"Default": "Server=tcp:acme.database.windows.net,1433;User Id=svc;Password=${fakes.password};"}`,
			'live connection string with a password',
		],
		['src/config.ts', `export const api = {apiKey: '${fakes.token}'};`, 'live value of `apiKey`'],
		['config/mail.php', `<?php return ['password' => '${fakes.password}'];`, 'live password'],
		['src/main/resources/application.yml', `spring:\n  mail:\n    password: ${fakes.token}`, 'live password'],
		[
			'config/secrets.yml',
			`production:\n  secret_key_base: ${'9f86d081884c7d659a2feaa0c55ad015'.repeat(2)}`,
			'live value of `secret_key_base`',
		],
		['web.config', `<add key="ApiKey" value="${fakes.token}" />`, 'live value of `ApiKey`'],
		['deploy/app.yaml', `env:\n  - name: SMTP_PASSWORD\n    value: "${fakes.token}"`, 'live password'],
		['src/auth.js', `const secret = process.env.JWT_SECRET || '${fakes.token}';`, 'weak value of `JWT_SECRET`'],
		['.env.example', `GITHUB_TOKEN=${fakes.github}`, 'live GitHub token'],
		[
			'docker-compose.yml',
			`services:\n  api:\n    environment:\n      JWT_SECRET: ${fakes.token}`,
			'weak value of `JWT_SECRET`',
		],
		[
			'k8s/secret.yaml',
			'apiVersion: v1\nkind: Secret\ndata:\n  user: YWRtaW4=\n  password: YWRtaW4xMjM=',
			'live value of a Kubernetes Secret (`password`)',
		],
		[
			'k8s/secret.yaml',
			'apiVersion: v1\nkind: Secret\nstringData:\n  api-token: "hunter2hunter2"',
			'live value of a Kubernetes Secret (`api-token`)',
		],
		[
			'src/supabase.ts',
			`const key = '${jwt({iss: 'supabase', ref: 'kzqwerty', role: 'service_role'})}';`,
			'live Supabase service key (JWT)',
		],
		[
			'src/api.ts',
			`const token = '${jwt({iss: 'acme', sub: '7', iat: 1_700_000_000, exp: 1_700_003_600})}';`,
			'weak signed token (JWT)',
		],
		['backups/2024/deploy.sh', `export GITHUB_TOKEN=${fakes.github}`, 'live GitHub token'],
	])('%s: %s', async (path, text, expected) => {
		expect(await findIn(path, text)).toEqual([expected]);
	});

	test('names the line on which the secret stands', async () => {
		const [finding] = await find({'src/a.ts': `// one\n// two\nconst key = '${fakes.github}';\n`});
		expect(finding?.line).toBe(3);
	});

	test('shows at most four characters and never more than a quarter of the secret', async () => {
		const findings = await find({
			'src/a.ts': `const key = '${fakes.github}';`,
			'k8s/s.yaml': 'kind: Secret\nstringData:\n  password: s3cr3tly',
		});
		expect(findings.map(finding => finding.masked)).toEqual(['s3…', `${fakes.github.slice(0, 4)}…`]);
		expect(JSON.stringify(findings)).not.toContain(fakes.github.slice(0, 8));
	});

	test('calls a key among tests weak', async () => {
		expect(await findIn('tests/certs/client.key', fakes.pem)).toEqual(['weak private key (PEM)']);
	});

	test('calls a Firebase web key weak', async () => {
		const text = `const app = {apiKey: '${fakes.google}', authDomain: 'acme.firebaseapp.com'};`;
		expect(await findIn('src/firebase.ts', text)).toEqual(['weak Google API key']);
	});

	test('finds key stores by their names, but not those to trust or to try out', async () => {
		const findings = await find({
			'deploy/server.pfx': '',
			'certs/truststore.jks': '',
			'app/debug.keystore': '',
			'tests/a.p12': '',
		});
		expect(findings.map(finding => finding.path)).toEqual(['deploy/server.pfx']);
	});

	test('takes no comment of the repository as a reason to keep silent', async () => {
		const text = `// secretlint-disable\nconst key = '${fakes.stripeLive}'; // secretlint-disable-line`;
		expect(await findIn('src/pay.ts', text)).toEqual(['live Stripe secret key live']);
	});
});

describe('no findings', () => {
	test.each([
		['a placeholder word', '.env', 'SECRET_KEY=changethis\nAPI_KEY=your-api-key-123456'],
		[
			'a template',
			'k8s/s.yaml',
			'kind: Secret\nstringData:\n  password: "${DB_PASSWORD}"\n  token: {{ .Values.token }}',
		],
		['an empty Secret', 'k8s/s.yaml', 'kind: Secret\ndata:\n  tls.key: # filled in by cert-manager'],
		['a sealed secret', 'k8s/s.yaml', `kind: SealedSecret\nspec:\n  encryptedData:\n    password: AgB${fakes.token}`],
		[
			'a reference to a Secret',
			'k8s/d.yaml',
			'kind: SecretProviderClass\nspec:\n  secretObjects:\n    - key: password-1-of-2',
		],
		['a documented example', 'src/a.py', 'AWS_ACCESS_KEY_ID = "AKIAIOSFODNN7EXAMPLE"'],
		['Stripe’s documented test key', 'src/a.py', `stripe.api_key = "sk_${'test_'}4eC39HqLyjWDarjtT1zdp7dc"`],
		['a local database', '.env', 'DATABASE_URL=postgres://postgres:postgres@localhost:5432/app'],
		['a database of the compose file', 'src/db.ts', "const url = 'mysql://app:apppass@db/app'"],
		['a password from a variable', 'src/db.ts', 'const url = `postgres://svc:${password}@db.acme-prod.net/app`'],
		['a password in a test', 'tests/test_login.py', `PASSWORD = "${fakes.password}"\nTOKEN = "${fakes.token}"`],
		['a password in a document', 'docs/setup.md', `password: ${fakes.token}`],
		[
			'an identifier',
			'src/a.ts',
			"const tokenKey = 'access_token_storage_key_v2'; const secret = 'AwsSecretsManagerV2';",
		],
		['a setting’s name', 'src/A.java', '@Value("${app.jwt.secret}") String token = "app.security.jwt.token2";'],
		['a file', 'src/a.go', 'privateKey := "/etc/ssl/private/server1.pem"'],
		['a uuid', 'src/a.ts', "const token = '6168db8d-dc58-4094-af24-483278923590';"],
		['a digest', 'src/a.ts', "const passwordHash = '$2b$12$LQv3c1yqBWVHxkd0LHAkCOYz6TtxMQJqhN8/LewKyEJZ0vNBywA1K';"],
		[
			'an expression',
			'src/a.py',
			'token = generate_token(length=32, seed=12345)\nsecret = request.headers["x-secret-2"]',
		],
		['a word between underscores', 'src/slack.ts', `const token = 'xo${'xb'}-secret-bot-token-12345';`],
		['a public key', 'src/a.ts', `const PUBLIC_KEY = '${fakes.token}'; const publishableKey = '${fakes.token}';`],
		['a key for browsers', '.env.production', `NEXT_PUBLIC_API_TOKEN=${fakes.token}`],
		['a certificate', 'certs/ca.pem', fakes.pem.replaceAll('RSA PRIVATE KEY', 'CERTIFICATE')],
		['a public JWK', 'src/jwks.json', '{"keys": [{"kty": "RSA", "n": "p3jTfCq8Zk2Vw7Rt4Ly9Xc3", "e": "AQAB"}]}'],
		['local Supabase', 'supabase/setup.sql', `select '${jwt({iss: 'supabase-demo', role: 'service_role'})}';`],
		['the sample of jwt.io', 'src/a.ts', `const t = '${jwt({sub: '1234567890', name: 'John Doe', iat: 1516239022})}';`],
		['rows of data', 'data/users.csv', `name,token\nann,${fakes.github}`],
		['installed packages', 'vendor/lib/key.go', `const key = "${fakes.github}"`],
		['compiled output', 'dist/app.js', `const key = '${fakes.github}';`],
		['a translation', 'src/locales/de.json', '{"password": "Passwort-vergessen-2-Hilfe", "token": "Zugangsschlüssel"}'],
	])('%s', async (_, path, text) => {
		expect(await findIn(path, text)).toEqual([]);
	});
});
