{{/* Name of all resources, and of the component. At most 50 characters, so that there is room for an ending. */}}
{{- define "tmf.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 50 | trimSuffix "-" -}}
{{- else -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- if contains $name .Release.Name -}}
{{- .Release.Name | trunc 50 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 50 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Labels by which pods are selected: they never change. */}}
{{- define "tmf.selectorLabels" -}}
app.kubernetes.io/name: {{ default .Chart.Name .Values.nameOverride }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "tmf.labels" -}}
{{ include "tmf.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
oda.tmforum.org/componentName: {{ include "tmf.fullname" . }}
{{- end -}}

{{/* Name, namespace and labels of a resource; called with a list of the context and an ending of the name. */}}
{{- define "tmf.metadata" -}}
{{- $context := index . 0 -}}
name: {{ include "tmf.fullname" $context }}{{ index . 1 }}
namespace: {{ $context.Release.Namespace }}
labels:
  {{- include "tmf.labels" $context | nindent 2 }}
{{- end -}}

{{/* The beginning of every path: a setting, or the name of the component. */}}
{{- define "tmf.basePath" -}}
{{- if hasKey .Values.settings "BASE_PATH" -}}
{{- .Values.settings.BASE_PATH -}}
{{- else if .Values.component.enabled -}}
/{{ include "tmf.fullname" . }}
{{- end -}}
{{- end -}}

{{/* Names by which the Service, the Ingress and the operator's setting let clients address the server. */}}
{{- define "tmf.allowedHosts" -}}
{{- $name := include "tmf.fullname" . -}}
{{- $own := list $name (printf "%s.%s" $name .Release.Namespace) (printf "%s.%s.svc" $name .Release.Namespace) (printf "%s.%s.svc.cluster.local" $name .Release.Namespace) -}}
{{- $ingress := ternary .Values.ingress.hosts list .Values.ingress.enabled -}}
{{- concat $own $ingress (compact (splitList "," (default "" .Values.settings.ALLOWED_HOSTS))) | join "," -}}
{{- end -}}
