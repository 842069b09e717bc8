package org.entente.model.align;

import java.util.List;

/**
 * The blocs of one period.
 *
 * @param period the period's name
 * @param method {@code balance} (two sides, exact frustration) or {@code leiden} (any number)
 * @param members by code
 * @param ties number of signed ties
 * @param frustration weight of the ties that contradict the two sides
 * @param lowerBound no two sides have less
 */
public record BlocMap(
    String period,
    String method,
    List<BlocMember> members,
    int ties,
    long frustration,
    long lowerBound) {
  /** Copies the members. */
  public BlocMap {
    members = List.copyOf(members);
  }

  /** Whether the frustration is proven to be the least. */
  public boolean proven() {
    return frustration == lowerBound;
  }
}
