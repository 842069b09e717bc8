package org.entente.code.event;

/** Says who stands on the sides of an act where the rules may have left one empty. */
@FunctionalInterface
public interface SideFinder {
  /** Leaves the sides as the rules have them. */
  SideFinder NONE = Act::sides;

  /** The sides of the act. */
  Sides find(Act act);
}
