package org.entente.model.event;

/** Quad classes, in the field's numbering. */
public enum Quad {
  VERBAL_COOPERATION,
  MATERIAL_COOPERATION,
  VERBAL_CONFLICT,
  MATERIAL_CONFLICT;

  /** The field's number, 1 to 4. */
  public int number() {
    return ordinal() + 1;
  }

  /** Whether the class is cooperation. */
  public boolean cooperative() {
    return this == VERBAL_COOPERATION || this == MATERIAL_COOPERATION;
  }
}
