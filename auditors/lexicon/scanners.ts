// Scanners for vulnerabilities and makers of bills of materials, as commands and actions of CI. To add one: one entry.

export type Scanner = {
	readonly name: string;
	/** `code`, dependencies and images find flaws of the product; the rest looks at a part around it. */
	readonly of: 'code' | 'dependencies' | 'images' | 'secrets' | 'workflows' | 'infrastructure';
	/** Compared with a command's program, or an action and its inputs. */
	readonly command: RegExp;
};

export const scanners: readonly Scanner[] = [
	{name: 'CodeQL', of: 'code', command: /^github\/codeql-action\/(?:analyze|init)|^codeql (?:database )?analyze/},
	{
		name: 'Semgrep',
		of: 'code',
		command: /^semgrep (?:ci|scan|--)|returntocorp\/semgrep|semgrep\/semgrep|semgrep-action/,
	},
	{
		name: 'SonarQube',
		of: 'code',
		command:
			/sonarsource\/(?:sonarcloud|sonarqube)|^sonar-scanner|\bsonar:sonar\b|^(?:gradlew?|mvnw?)\b.{0,200}\bsonar\b|SonarCloudAnalyze@|SonarQubeAnalyze@|dotnet[- ]sonarscanner/i,
	},
	{name: 'Bandit', of: 'code', command: /^bandit\b|bandit-action|bandit-security/},
	{name: 'gosec', of: 'code', command: /^gosec\b|securego\/gosec/},
	{name: 'Brakeman', of: 'code', command: /^brakeman\b|\bbin\/brakeman/},
	{name: 'Psalm taint analysis', of: 'code', command: /^psalm\b.{0,100}--taint-analysis/},
	{name: 'njsscan or Bearer', of: 'code', command: /^(?:njsscan|bearer scan|horusec|insider)\b|bearer\/bearer-action/},
	{name: 'Snyk', of: 'dependencies', command: /^snyk\b|snyk\/(?:actions|snyk-scan)/},
	{
		name: 'Trivy',
		of: 'images',
		command: /^trivy\b|aquasecurity\/trivy-(?:action|pipe)|\bplugin-trivy\b|\baquasec\/trivy\b/,
	},
	{name: 'Grype', of: 'images', command: /^grype\b|anchore\/scan-action/},
	{
		name: 'Clair, Anchore or Docker Scout',
		of: 'images',
		command:
			/docker\/scout-action|^docker scout\b|^(?:clair|anchore-cli|dockle)\b|prisma-cloud-scan|azure\/container-scan|^gcloud artifacts docker images scan/,
	},
	{
		name: 'npm audit',
		of: 'dependencies',
		command: /^(?:npm|pnpm|yarn|bun)(?: npm)? audit\b|^(?:audit-ci|better-npm-audit|auditjs)\b|^oxlint-audit/,
	},
	{
		name: 'pip-audit',
		of: 'dependencies',
		command: /^(?:pip-audit|safety (?:check|scan)|pip_audit)\b|pypa\/gh-action-pip-audit|pyupio\/safety/,
	},
	{
		name: 'govulncheck',
		of: 'dependencies',
		command: /\bgovulncheck\b(?!@)|golang\/govulncheck-action|^nancy\b|^go run golang\.org\/x\/vuln/,
	},
	{name: 'OSV-Scanner', of: 'dependencies', command: /\bosv-scanner\b/},
	{name: 'cargo audit', of: 'dependencies', command: /^cargo (?:audit|deny)\b|rustsec\/audit-check|cargo-deny-action/},
	{name: 'bundler-audit', of: 'dependencies', command: /^bundle(?:r-|r? )audit\b|\bbundle-audit\b/},
	{
		name: 'composer audit',
		of: 'dependencies',
		command: /^composer audit\b|^local-php-security-checker|symfonycorp\/security-checker/,
	},
	{
		name: 'OWASP Dependency-Check',
		of: 'dependencies',
		command: /dependency-?check(?:-maven|Analyze|Aggregate|_action|\/Dependency)?\b/i,
	},
	{name: 'dotnet list --vulnerable', of: 'dependencies', command: /^dotnet (?:list|package)\b.{0,200}--vulnerable/},
	{name: 'dependency review', of: 'dependencies', command: /^actions\/dependency-review-action/},
	{
		name: 'Mend or Black Duck',
		of: 'dependencies',
		command:
			/whitesource|mend-|blackduck|synopsys|veracode|checkmarx|fortify|fossas?\/fossa-action|^fossa test|aikido|jf (?:audit|scan)|nexus-?iq/i,
	},
	{name: 'mix audit', of: 'dependencies', command: /^mix (?:deps\.audit|sobelow|hex\.audit)/},
	{name: 'secret scan', of: 'secrets', command: /\bgitleaks\b|trufflehog|detect-secrets|ggshield|gitguardian/i},
	{name: 'workflow scan', of: 'workflows', command: /\bzizmor\b|ossf\/scorecard-action/},
	{
		name: 'infrastructure scan',
		of: 'infrastructure',
		command: /\b(?:checkov|tfsec|terrascan|kics|kubesec|kubescape)\b|^trivy config/,
	},
];

/** Includes and switches by which GitLab, Azure and others bring scanners of their own. */
export const scanTemplate =
	/(?:Jobs\/|Security\/)(?:SAST|Dependency-Scanning|Container-Scanning|DAST)\S{0,40}\.gitlab-ci\.yml|component:\s*\S{0,120}\/(?:sast|dependency-scanning|container-scanning)|^[ \t]*sdl:|MicrosoftSecurityDevOps@|AdvancedSecurity-/im;

/** Commands and actions that write a bill of materials. */
export const sbomMaker =
	/anchore\/sbom-action|\bsyft\b|cyclonedx|\bdocker sbom\b|\bnpm sbom\b|--sbom(?:[= ](?!false)|$|\s)|\bsbom:\s*(?:true|["']?generator)|trivy\b.{0,200}(?:--format|format:)\s*["']?(?:cyclonedx|spdx)|spdx-sbom-generator|sbom-tool|\bcdxgen\b|advanced-security\/sbom|\bbom generate\b|sbom-utility|cargo[- ]sbom|bundle-sbom|microsoft\/sbom|spdx\S{0,20}:createSPDX|mix sbom|ghas-sbom/i;
