package org.entente.code.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.entente.code.event.Arrangement.Origin;
import org.entente.code.event.Arrangement.Side;
import org.entente.model.actor.Participant;
import org.entente.model.actor.Sector;

/**
 * The ways to fill the sides of an act with the actors of its sentence; first as the rules have
 * them.
 */
final class Arrangements {
  /** Candidates that are tried; more make no better choice and cost time. */
  private static final int MOST = 6;

  private final Act act;
  private final SideFeatures features;
  private final List<Act.Candidate> candidates;
  private final List<Side> named;
  private final List<Arrangement> found = new ArrayList<>();
  private final Set<List<List<String>>> seen = new HashSet<>();
  private final Map<Side, List<String>> codes = new IdentityHashMap<>();

  private Arrangements(Act act, SideFeatures features) {
    this.act = act;
    this.features = features;
    List<Act.Candidate> all = act.candidates();
    this.candidates = all.size() <= MOST ? all : act.nearest(MOST);
    this.named =
        candidates.stream()
            .map(one -> new Side(Origin.FOUND, one.who(), features.of(one)))
            .toList();
  }

  static List<Arrangement> of(Act act, SideFeatures features) {
    Arrangements arrangements = new Arrangements(act, features);
    arrangements.fill();
    return arrangements.found;
  }

  private void fill() {
    Sides ruled = act.sides();
    if (!ruled.sources().isEmpty() && ruled.sources().equals(ruled.targets())) {
      together(ruled.sources());
    }
    Side empty = new Side(Origin.EMPTY, List.of(), features.ofNobody());
    Side source = ruled(ruled.sources(), empty);
    Side target = ruled(ruled.targets(), empty);
    List<Side> sources = choices(source, empty);
    List<Side> targets = choices(target, empty);
    for (Side one : sources) {
      for (Side other : targets) {
        add(one, other);
      }
    }
    if (act.mutual()) {
      for (int one = 0; one < candidates.size(); one++) {
        for (int other = one + 1; other < candidates.size(); other++) {
          List<Participant> both = new ArrayList<>(candidates.get(one).who());
          Sides.addDistinct(both, candidates.get(other).who());
          together(both);
        }
        if (candidates.get(one).who().size() > 1) {
          together(candidates.get(one).who());
        }
      }
    }
  }

  private List<Side> choices(Side ruled, Side empty) {
    List<Side> all = new ArrayList<>();
    all.add(ruled);
    all.add(empty);
    all.addAll(named);
    return all;
  }

  private Side ruled(List<Participant> who, Side empty) {
    if (who.isEmpty()) {
      return empty;
    }
    for (int one = 0; one < named.size(); one++) {
      if (candidates.get(one).among(who)) {
        return new Side(Origin.RULED, who, named.get(one).features());
      }
    }
    return new Side(Origin.RULED, who, List.of("unseen:"));
  }

  private void together(List<Participant> both) {
    if (both.size() < 2) {
      return;
    }
    Collection<String> all = new ArrayList<>();
    for (int one = 0; one < named.size(); one++) {
      if (candidates.get(one).among(both)) {
        all.addAll(named.get(one).features());
      }
    }
    Side side = new Side(Origin.TOGETHER, both, all);
    add(side, side);
  }

  /** Adds it, once as it is and once with a crowd that has no state as the other side's own. */
  private void add(Side source, Side target) {
    put(source, target);
    if (homeless(target) && state(source)) {
      put(source, home(target, source.who().get(0)));
    }
    if (homeless(source) && state(target)) {
      put(home(source, target.who().get(0)), target);
    }
  }

  private static boolean homeless(Side side) {
    return side.who().size() == 1
        && !side.who().get(0).registered()
        && !side.who().get(0).sectors().isEmpty()
        && side.who().get(0).sector() != Sector.UAF;
  }

  private boolean state(Side side) {
    return side.who().size() == 1 && act.isState(side.who().get(0));
  }

  private static Side home(Side crowd, Participant state) {
    Participant own = crowd.who().get(0).of(state.actor(), state.name());
    return new Side(Origin.HOME, List.of(own), crowd.features());
  }

  private void put(Side source, Side target) {
    if (source.who().isEmpty() && target.who().isEmpty() || toThemselves(source, target)) {
      return;
    }
    if (seen.add(List.of(codesOf(source), codesOf(target)))) {
      found.add(new Arrangement(source, target, features.joint(source, target)));
    }
  }

  /** Whether one and the same person would do it to himself. */
  private static boolean toThemselves(Side source, Side target) {
    return source != target
        && source.who().stream().anyMatch(one -> target.who().stream().anyMatch(isPerson(one)));
  }

  private static Predicate<Participant> isPerson(Participant one) {
    return other -> other.person() != null && other.person().equals(one.person());
  }

  private List<String> codesOf(Side side) {
    return codes.computeIfAbsent(side, Arrangements::codes);
  }

  private static List<String> codes(Side side) {
    Set<String> codes = new TreeSet<>();
    side.who().forEach(one -> codes.add(one.actor()));
    return List.copyOf(codes);
  }
}
