package org.entente.fuse.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.event.EventDate;

/**
 * Takes tellings of one act together: agglomerative clustering by average link, where no two
 * tellings of a group may exclude one another. The result does not depend on the tellings' order.
 */
public final class EventFuser {
  /** Mean sameness from which two groups are one event; chosen on half of our own set. */
  static final double SAME = 0.30;

  /** Tellings compared with the next ones of their block only, so that a long war stays cheap. */
  private static final int COMPARED = 150;

  private record Candidate(double sameness, int one, int other) {}

  private static final Comparator<Candidate> SAMEST_FIRST =
      Comparator.comparingDouble((Candidate candidate) -> -candidate.sameness())
          .thenComparingInt(Candidate::one)
          .thenComparingInt(Candidate::other);

  private static final class Group {
    private final List<Integer> members = new ArrayList<>();
    private final TreeSet<Integer> neighbours = new TreeSet<>();
  }

  private final Sameness sameness;
  private final List<Telling> tellings;
  private final TreeMap<Integer, Group> groups = new TreeMap<>();
  private final PriorityQueue<Candidate> candidates = new PriorityQueue<>(SAMEST_FIRST);

  private EventFuser(List<Telling> tellings, Sameness sameness) {
    this.tellings = tellings;
    this.sameness = sameness;
  }

  /**
   * The tellings of each event.
   *
   * @param tellings by mention id
   */
  public static List<List<Telling>> fuse(List<Telling> tellings, Sameness sameness) {
    EventFuser fuser = new EventFuser(tellings, sameness);
    fuser.begin();
    fuser.run();
    return fuser.groups.values().stream()
        .map(group -> group.members.stream().sorted().map(tellings::get).toList())
        .sorted(Comparator.comparing(members -> members.get(0).mention().id()))
        .toList();
  }

  private void begin() {
    for (int telling = 0; telling < tellings.size(); telling++) {
      Group group = new Group();
      group.members.add(telling);
      groups.put(telling, group);
    }
    for (List<Integer> block : blocks().values()) {
      for (int here = 0; here < block.size(); here++) {
        int last = Math.min(block.size() - 1, here + COMPARED);
        for (int there = here + 1; there <= last; there++) {
          meet(block.get(here), block.get(there));
        }
      }
    }
  }

  /**
   * Tellings of one story with an actor in common, those of one day with all in common, and denials
   * with what was printed of the same sides and type in the days around.
   */
  private TreeMap<String, List<Integer>> blocks() {
    TreeMap<String, List<Integer>> blocks = new TreeMap<>();
    for (int number = 0; number < tellings.size(); number++) {
      Telling telling = tellings.get(number);
      SortedSet<String> actors = new TreeSet<>(telling.sources());
      actors.addAll(telling.targets());
      for (String actor : actors) {
        add(blocks, "story\n" + telling.story() + '\n' + actor, number);
      }
      EventDate date = telling.mention().date();
      if (date != null && date.precision() == EventDate.Precision.DAY) {
        add(blocks, "day\n" + date.start() + '\n' + sides(telling), number);
      }
      LocalDate printed = telling.published();
      if (printed != null) {
        int around = Sameness.isNo(telling.mention()) ? Sameness.ANSWERED : 0;
        for (int days = -around; days <= around; days++) {
          String key = "charge\n" + printed.plusDays(days) + '\n' + telling.mention().type();
          add(blocks, key + '\n' + sides(telling), number);
        }
      }
    }
    return blocks;
  }

  private static String sides(Telling telling) {
    return String.join(",", telling.sources()) + '>' + String.join(",", telling.targets());
  }

  private static void add(TreeMap<String, List<Integer>> blocks, String key, int number) {
    blocks.computeIfAbsent(key, unused -> new ArrayList<>()).add(number);
  }

  private void meet(int one, int other) {
    Group here = groups.get(one);
    Group there = groups.get(other);
    if (here == null || there == null || here.neighbours.contains(other)) {
      return;
    }
    double mean = mean(here, there);
    if (mean == Sameness.NEVER) {
      return;
    }
    here.neighbours.add(other);
    there.neighbours.add(one);
    if (mean >= SAME) {
      candidates.add(new Candidate(mean, Math.min(one, other), Math.max(one, other)));
    }
  }

  private double mean(Group one, Group other) {
    double sum = 0;
    for (int here : one.members) {
      for (int there : other.members) {
        double score = sameness.of(tellings.get(here), tellings.get(there));
        if (score == Sameness.NEVER) {
          return Sameness.NEVER;
        }
        sum += score;
      }
    }
    return sum / ((double) one.members.size() * other.members.size());
  }

  private void run() {
    int next = tellings.size();
    while (!candidates.isEmpty()) {
      Candidate best = candidates.remove();
      Group one = groups.get(best.one());
      Group other = groups.get(best.other());
      if (one == null || other == null) {
        continue;
      }
      Group both = new Group();
      both.members.addAll(one.members);
      both.members.addAll(other.members);
      groups.remove(best.one());
      groups.remove(best.other());
      int number = next++;
      groups.put(number, both);
      // A third must have met both: one it never met, or cannot be, keeps it out.
      for (int neighbour : List.copyOf(one.neighbours)) {
        Group third = groups.get(neighbour);
        if (third != null) {
          third.neighbours.remove(best.one());
          boolean metBoth = third.neighbours.remove(best.other());
          if (metBoth) {
            meet(number, neighbour);
          }
        }
      }
    }
  }
}
