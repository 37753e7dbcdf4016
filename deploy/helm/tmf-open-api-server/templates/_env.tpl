{{/* Environment of the server: what the chart decides, the settings, the secrets. */}}
{{- define "tmf.env" -}}
- name: HOST
  value: 0.0.0.0
- name: PORT
  value: "8080"
{{- if .Values.metrics.enabled }}
- name: METRICS_PORT
  value: "9464"
- name: METRICS_HOST
  value: 0.0.0.0
{{- end }}
- name: ALLOWED_HOSTS
  value: {{ include "tmf.allowedHosts" . | quote }}
{{- with include "tmf.basePath" . }}
- name: BASE_PATH
  value: {{ . | quote }}
{{- end }}
{{- if .Values.policy }}
- name: POLICY
  value: /etc/tmf/policy.yaml
{{- end }}
{{- if not (hasKey .Values.settings "SEED") }}
- name: SEED
  value: none
{{- end }}
{{- range $name, $value := omit .Values.settings "ALLOWED_HOSTS" "BASE_PATH" }}
- name: {{ $name }}
  {{- /* Numbers of YAML are floating-point: 10000000 would become 1e+07. */}}
  value: {{ if kindIs "float64" $value }}{{ printf "%.0f" $value | quote }}{{ else }}{{ $value | toString | quote }}{{ end }}
{{- end }}
{{- range $name, $from := .Values.secrets }}
- name: {{ $name }}
  valueFrom:
    secretKeyRef:
      name: {{ $from.name }}
      key: {{ default $name $from.key }}
{{- end }}
{{- with .Values.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end -}}
