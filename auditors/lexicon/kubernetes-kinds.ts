// What tells Kubernetes objects from other systems' YAML of the same shape (Backstage, Halo, kind). To add a group: one word.

/** API versions of Kubernetes itself and of operators that systems run on it. */
export const kubernetesApi =
	/^(?:v1|(?:apps|batch|policy|autoscaling|extensions)\/\S+|(?:[\w-]+\.)*(?:k8s\.io|argoproj\.io|istio\.io|knative\.dev|coreos\.com|fluxcd\.io|cert-manager\.io|openshift\.io|external-secrets\.io|keda\.sh|traefik\.io|linkerd\.io|crossplane\.io|cnpg\.io|bitnami\.com)\/\S+)$/;
