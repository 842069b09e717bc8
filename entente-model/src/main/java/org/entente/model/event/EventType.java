package org.entente.model.event;

/** PLOVER's sixteen event types with the quad class the coding guide gives each. */
public enum EventType {
  AGREE(Quad.VERBAL_COOPERATION),
  CONSULT(Quad.VERBAL_COOPERATION),
  SUPPORT(Quad.VERBAL_COOPERATION),
  CONCEDE(Quad.VERBAL_COOPERATION),
  COOPERATE(Quad.MATERIAL_COOPERATION),
  AID(Quad.MATERIAL_COOPERATION),
  RETREAT(Quad.MATERIAL_COOPERATION),
  REQUEST(Quad.VERBAL_CONFLICT),
  ACCUSE(Quad.VERBAL_CONFLICT),
  REJECT(Quad.VERBAL_CONFLICT),
  THREATEN(Quad.VERBAL_CONFLICT),
  PROTEST(Quad.MATERIAL_CONFLICT),
  SANCTION(Quad.MATERIAL_CONFLICT),
  MOBILIZE(Quad.MATERIAL_CONFLICT),
  COERCE(Quad.MATERIAL_CONFLICT),
  ASSAULT(Quad.MATERIAL_CONFLICT);

  private final Quad quad;

  EventType(Quad quad) {
    this.quad = quad;
  }

  /** The quad class. */
  public Quad quad() {
    return quad;
  }

  /**
   * The type where an answer must be one type without a standing, by PLOVER's short rule: a
   * cooperative act to come is AGREE, one not done is REJECT, a hostile deed to come is THREATEN.
   */
  public EventType inShort(Status status) {
    if (quad == Quad.VERBAL_CONFLICT) {
      return this;
    }
    return switch (status) {
      case FUTURE -> quad.cooperative() ? AGREE : THREATEN;
      case NEGATED -> quad.cooperative() ? REJECT : this;
      default -> this;
    };
  }
}
