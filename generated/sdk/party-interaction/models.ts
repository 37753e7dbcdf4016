// Generated from the effective contract by npm run generate. Do not edit.

export interface AttachmentRefOrValue {
  id?: string;
  href?: string;
  attachmentType?: string;
  content?: string;
  description?: string;
  mimeType?: string;
  name?: string;
  url?: string;
  size?: Quantity;
  validFor?: TimePeriod;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface InteractionItem {
  id?: string;
  creationDate?: string;
  reason?: string;
  resolution?: string;
  attachment?: Array<AttachmentRefOrValue>;
  channel?: Array<RelatedChannel>;
  item?: RelatedEntityRefOrValue;
  itemDate?: TimePeriod;
  note?: Array<Note>;
  relatedParty?: Array<RelatedParty>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface InteractionRelationship {
  id?: string;
  href?: string;
  relationshipType?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface Note {
  id?: string;
  author?: string;
  date?: string;
  text?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface PartyInteraction {
  id: string;
  href: string;
  creationDate?: string;
  description?: string;
  direction?: string;
  reason?: string;
  status?: string;
  statusChangeDate?: string;
  attachment?: Array<AttachmentRefOrValue>;
  channel?: Array<RelatedChannel>;
  interactionDate?: TimePeriod;
  interactionItem?: Array<InteractionItem>;
  interactionRelationship?: Array<InteractionRelationship>;
  note?: Array<Note>;
  relatedParty?: Array<RelatedParty>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface PartyInteractionAttributeValueChangeEvent {
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
  fieldPath?: string;
  event?: PartyInteractionAttributeValueChangeEventPayload;
}

export interface PartyInteractionAttributeValueChangeEventPayload {
  partyInteraction?: PartyInteraction;
}

export interface PartyInteractionCreate {
  creationDate?: string;
  description?: string;
  direction: string;
  reason: string;
  status?: string;
  statusChangeDate?: string;
  attachment?: Array<AttachmentRefOrValue>;
  channel: Array<RelatedChannel>;
  interactionDate?: TimePeriod;
  interactionItem?: Array<InteractionItem>;
  interactionRelationship?: Array<InteractionRelationship>;
  note?: Array<Note>;
  relatedParty?: Array<RelatedParty>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface PartyInteractionCreateEvent {
  id?: string;
  href?: string;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
  event?: PartyInteractionCreateEventPayload;
}

export interface PartyInteractionCreateEventPayload {
  partyInteraction?: PartyInteraction;
}

export interface PartyInteractionDeleteEvent {
  id?: string;
  href?: string;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
  event?: PartyInteractionDeleteEventPayload;
}

export interface PartyInteractionDeleteEventPayload {
  partyInteraction?: PartyInteraction;
}

export interface PartyInteractionStatusChangeEvent {
  id?: string;
  href?: string;
  eventId?: string;
  eventTime?: string;
  eventType?: string;
  correlationId?: string;
  domain?: string;
  title?: string;
  description?: string;
  priority?: string;
  timeOcurred?: string;
  event?: PartyInteractionStatusChangeEventPayload;
}

export interface PartyInteractionStatusChangeEventPayload {
  partyInteraction?: PartyInteraction;
}

export interface PartyInteractionUpdate {
  creationDate?: string;
  description?: string;
  reason?: string;
  status?: string;
  statusChangeDate?: string;
  attachment?: Array<AttachmentRefOrValue>;
  channel?: Array<RelatedChannel>;
  interactionDate?: TimePeriod;
  interactionItem?: Array<InteractionItem>;
  interactionRelationship?: Array<InteractionRelationship>;
  note?: Array<Note>;
  relatedParty?: Array<RelatedParty>;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
}

export interface Quantity {
  amount?: number;
  units?: string;
}

export interface RelatedChannel {
  id: string;
  href?: string;
  name?: string;
  role?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType'?: string;
}

export interface RelatedEntityRefOrValue {
  id?: string;
  href?: string;
  name?: string;
  role: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type': string;
  '@referredType'?: string;
}

export interface RelatedParty {
  id: string;
  href?: string;
  name?: string;
  role?: string;
  '@baseType'?: string;
  '@schemaLocation'?: string;
  '@type'?: string;
  '@referredType': string;
}

export interface TimePeriod {
  endDateTime?: string;
  startDateTime?: string;
}

