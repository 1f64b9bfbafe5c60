/** One object of a manifest, or of a Helm template as far as it can be read without rendering. */
export type KubernetesObject = {
	readonly kind: string;
	readonly apiVersion: string;
	readonly name: string;
	readonly line: number;
	/** Plain value; for a Helm template what could be read of it with expressions filled from values.yaml or left as strings. */
	readonly raw: Readonly<Record<string, unknown>>;
	/** The 1-based line of a path in the object. */
	lineOf(path: readonly (string | number)[]): number;
};

export type KubernetesFile = {
	/** For a Kustomization itself, then the parts of objects that it patches in its own text. */
	readonly objects: readonly KubernetesObject[];
	/** Kustomization, Helm chart template, Helm values, or a plain manifest. */
	readonly form: 'manifest' | 'helm-template' | 'kustomization';
};
