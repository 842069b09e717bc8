package org.entente.code.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.code.actor.Memory.Named;
import org.entente.lexicon.Actor;
import org.entente.model.actor.Participant;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/** Several actors named together, for "they", "the two ministers", "these countries". */
final class Rows {
  /** How many sentences back "the two countries" may reach. */
  private static final int REACH = 3;

  /**
   * No row is longer, and no more actors are looked at, so that long sentences take linear time.
   */
  private static final int LONGEST = 40;

  private final Memory memory;
  private final Reading reading;

  Rows(Memory memory, Reading reading) {
    this.memory = memory;
    this.reading = reading;
  }

  /** Those named in one row with the actor, which is among them: "Iran, Iraq and Oman". */
  List<Named> of(Named one) {
    return at(memory.indexOf(one));
  }

  private List<Named> at(int at) {
    int last = at;
    int end = Math.min(memory.size(), at + LONGEST);
    for (int index = at + 1; index < end && !link(index).isEmpty(); index++) {
      last = link(index).equals("and") ? index : last;
    }
    int first = last;
    boolean and = false;
    while (first > Math.max(0, at - LONGEST)
        && (link(first).equals("and") || (and && link(first).equals(",")))) {
      and = true;
      first--;
    }
    return memory.named(Math.min(first, at), first > at ? at : last);
  }

  /** What joins the actor to the one named before it: "and", a comma, or nothing. */
  private String link(int index) {
    Named before = memory.named(index - 1);
    Named after = memory.named(index);
    boolean row =
        before.sentence() == after.sentence()
            && before.participant().registered()
            && after.participant().registered();
    return !row ? "" : before.token() == after.token() ? "and" : between(before, after);
  }

  /** What joins two phrases: "and", a comma in a row, or nothing. */
  private String between(Named first, Named second) {
    Sentence st = reading.sentences().get(first.sentence());
    String found = "";
    NounPhrase before = NounPhrase.at(st, first.token());
    NounPhrase after = NounPhrase.at(st, second.token());
    for (int token = before.last() + 1; token < after.first(); token++) {
      String form = st.form(token).toLowerCase(Locale.ROOT);
      if (form.equals("and") || form.equals("or")) {
        found = "and";
      } else if (form.equals(",")) {
        found = found.isEmpty() ? "," : found;
      } else if (st.tag(token) != Upos.DET) {
        return "";
      }
    }
    return found;
  }

  /**
   * The two actors last named before the phrase: a row of two, else the only two that the nearest
   * sentences name that name two at all; empty when there are more or fewer.
   */
  List<Participant> lastTwo(int sentence, NounPhrase phrase) {
    Map<String, Named> seen = new LinkedHashMap<>();
    int reached = sentence;
    int end = memory.firstAfter(sentence);
    for (int index = end - 1; index >= Math.max(0, end - LONGEST) && seen.size() < 3; index--) {
      Named one = memory.named(index);
      if (one.sentence() < sentence - REACH || (one.sentence() < reached && seen.size() > 1)) {
        break;
      }
      reached = one.sentence();
      if (!before(one, sentence, phrase)
          || !one.participant().registered()
          || actsOn(one, sentence, phrase)) {
        continue;
      }
      List<Named> row = at(index);
      if (row.size() == 2 && !row.get(0).place() && !same(row.get(0), row.get(1))) {
        return List.of(memory.plain(row.get(0), phrase), memory.plain(row.get(1), phrase));
      }
      if (!one.place()) {
        seen.putIfAbsent(one.participant().actor(), one);
      }
    }
    List<Named> two = List.copyOf(seen.values());
    return two.size() == 2 && mostNamed(seen.keySet(), sentence, phrase)
        ? List.of(memory.plain(two.get(1), phrase), memory.plain(two.get(0), phrase))
        : List.of();
  }

  /** "China urged both sides": who does it to them is none of them. */
  private boolean actsOn(Named one, int sentence, NounPhrase phrase) {
    Sentence st = phrase.sentence();
    int verb = st.head(phrase.head());
    while (verb >= 0 && st.tag(verb) != Upos.VERB) {
      verb = st.head(verb);
    }
    boolean alone = at(memory.indexOf(one)).size() == 1 || st.head(phrase.head()) == verb;
    return one.sentence() == sentence
        && one.subject()
        && alone
        && !st.is(phrase.head(), "nsubj")
        && clause(st, one.token()) == verb;
  }

  /** What the phrase, alone or last in its row, belongs to. */
  private static int clause(Sentence st, int token) {
    return st.head(st.is(token, "conj") ? st.head(token) : token);
  }

  /** Whether no third actor is named more often up to the phrase than one of the two. */
  private boolean mostNamed(Set<String> two, int sentence, NounPhrase phrase) {
    Map<String, Integer> times = new HashMap<>();
    int end = memory.firstAfter(sentence);
    for (int index = 0; index < end; index++) {
      Named one = memory.named(index);
      if (before(one, sentence, phrase) && one.participant().registered() && !one.place()) {
        times.merge(one.participant().actor(), 1, Integer::sum);
      }
    }
    int least = two.stream().mapToInt(actor -> times.getOrDefault(actor, 0)).min().orElse(0);
    return times.entrySet().stream()
        .allMatch(entry -> two.contains(entry.getKey()) || entry.getValue() <= least);
  }

  /** The row of so many actors named last before the phrase; empty when there is none. */
  List<Participant> last(int count, int sentence, NounPhrase phrase) {
    int end = memory.firstAfter(sentence);
    for (int index = end - 1; index >= Math.max(0, end - LONGEST); index--) {
      Named one = memory.named(index);
      List<Named> row = before(one, sentence, phrase) ? at(index) : List.of();
      if (one.sentence() < sentence - REACH) {
        break;
      }
      if (row.size() == count) {
        return row.stream().map(each -> memory.plain(each, phrase)).toList();
      }
    }
    return List.of();
  }

  /** The bloc or partnership, or the states in a row, named last within one sentence back. */
  List<Participant> lastGroup(int sentence, NounPhrase phrase) {
    List<Participant> states = new ArrayList<>();
    for (int index = memory.firstAfter(sentence) - 1; index >= 0; index--) {
      Named one = memory.named(index);
      if (!before(one, sentence, phrase) || !one.participant().registered()) {
        continue;
      }
      if (one.sentence() < sentence - 1) {
        break;
      }
      Actor.Kind kind = memory.kind(one.participant());
      if (kind == Actor.Kind.BLOC || kind == Actor.Kind.PARTNERSHIP) {
        return List.of(memory.plain(one, phrase));
      }
      List<Named> row = at(index);
      if (row.size() > 1 && !same(row.get(0), row.get(1))) {
        row.forEach(each -> states.add(memory.plain(each, phrase)));
        break;
      }
    }
    return states;
  }

  private static boolean before(Named one, int sentence, NounPhrase phrase) {
    return one.sentence() < sentence || (one.sentence() == sentence && one.token() < phrase.head());
  }

  private static boolean same(Named first, Named second) {
    return first.participant().actor().equals(second.participant().actor());
  }
}
