package org.entente.fuse.story;

import java.util.TreeSet;

/** Articles taken together so far. */
final class Group {
  private final int number;
  private final Vector sum;
  private final int size;
  private final int dated;
  private final double middles;
  private final double reaches;
  private final TreeSet<Integer> members;
  private final TreeSet<Integer> neighbours = new TreeSet<>();

  private Group(
      int number,
      Vector sum,
      int size,
      int dated,
      double middles,
      double reaches,
      TreeSet<Integer> members) {
    this.number = number;
    this.sum = sum;
    this.size = size;
    this.dated = dated;
    this.middles = middles;
    this.reaches = reaches;
    this.members = members;
  }

  /** One article. */
  static Group of(int number, Sketch sketch, Vector vector) {
    TreeSet<Integer> members = new TreeSet<>();
    members.add(number);
    Days days = sketch.days();
    return days == null
        ? new Group(number, vector, 1, 0, 0, 0, members)
        : new Group(number, vector, 1, 1, days.middle(), days.reach(), members);
  }

  /** Both as one; its neighbours are those of either. */
  Group with(Group other, int newNumber) {
    TreeSet<Integer> all = new TreeSet<>(members);
    all.addAll(other.members);
    Group both =
        new Group(
            newNumber,
            sum.plus(other.sum),
            size + other.size,
            dated + other.dated,
            middles + other.middles,
            reaches + other.reaches,
            all);
    both.neighbours.addAll(neighbours);
    both.neighbours.addAll(other.neighbours);
    both.neighbours.remove(number);
    both.neighbours.remove(other.number);
    return both;
  }

  /** Mean likeness of the members of one to those of the other, [0, 1], with nearness in time. */
  double likeness(Group other) {
    double pairs = (double) size * other.size;
    double words = sum.dot(other.sum) / pairs;
    double days = 0;
    if (dated > 0 && other.dated > 0) {
      days =
          Math.max(
              0,
              Math.abs(middles / dated - other.middles / other.dated)
                  - reaches / dated
                  - other.reaches / other.dated);
    }
    return words * Nearness.of(dated * (double) other.dated / pairs, days);
  }

  int number() {
    return number;
  }

  TreeSet<Integer> members() {
    return members;
  }

  TreeSet<Integer> neighbours() {
    return neighbours;
  }
}
