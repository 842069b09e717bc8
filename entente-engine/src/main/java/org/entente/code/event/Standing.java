package org.entente.code.event;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.code.grammar.Negation;
import org.entente.lexicon.Operator;
import org.entente.lexicon.WordBook;
import org.entente.model.event.Status;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/**
 * The standing the grammar around a trigger gives its act: negation, modals, plans, conditions,
 * questions. Attribution is not looked at here.
 */
public final class Standing {
  private static final Set<String> POSSIBLE =
      Set.of("may", "might", "could", "can", "should", "must");
  private static final Set<String> COMING = Set.of("will", "shall", "wo", "'ll", "\u2019ll");
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "lest");
  private static final int DEEPEST = 10;

  /** Verbs that say no more of an event than that it comes about. */
  private static final Set<String> OCCURRING =
      Set.of(
          "begin",
          "start",
          "open",
          "resume",
          "take",
          "hold",
          "happen",
          "occur",
          "convene",
          "follow",
          "proceed",
          "commence",
          "kick",
          "launch",
          "conduct",
          "conclude",
          "end",
          "run",
          "sign",
          "restart",
          "materialise",
          "come");

  /** "is going to" speaks of what comes; a plea that "went unanswered" was made. */
  private static final String GO = "go";

  private final Sentence sentence;
  private final WordBook words;
  private final boolean question;

  /**
   * @param sentence where the act stands
   * @param words the operators that change a standing
   */
  public Standing(Sentence sentence, WordBook words) {
    this.sentence = sentence;
    this.words = words;
    this.question = asks(sentence);
  }

  private static boolean asks(Sentence st) {
    for (int token = st.size() - 1; token >= Math.max(0, st.size() - 3); token--) {
      if (st.form(token).equals("?")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The standing of the act at a token: asserted, negated, future or hypothetical.
   *
   * @param trigger the word for the act
   * @param reportedInPast whether a verb in the past tense reports it, so that "would" is to come
   */
  public Status of(int trigger, boolean reportedInPast) {
    Status status = question || inverted(trigger) ? Status.HYPOTHETICAL : Status.ASSERTED;
    if (arranged(trigger)) {
      status = stronger(status, Status.FUTURE);
    }
    int token = trigger;
    for (int step = 0; step < DEEPEST && token >= 0; step++) {
      status = stronger(status, own(token, reportedInPast));
      int head = sentence.head(token);
      if (head < 0) {
        break;
      }
      status = stronger(status, fromGovernor(token, head));
      if (sentence.is(token, "nsubj") && token == trigger) {
        status = stronger(status, ofSubject(head, reportedInPast));
      }
      if (!carries(token)) {
        break;
      }
      token = head;
    }
    return status;
  }

  /** "Were Hungary to block the loan", "Had Rome agreed": a condition by word order. */
  private boolean inverted(int trigger) {
    String first = sentence.form(0);
    if (!first.equals("Were") && !first.equals("Had") && !first.equals("Should")) {
      return false;
    }
    for (int token = 1; token < trigger; token++) {
      if (sentence.form(token).equals(",")) {
        return false;
      }
    }
    return true;
  }

  /** "Greece is to buy fighters": arranged for the time to come. */
  private boolean arranged(int trigger) {
    int mark = sentence.child(trigger, "mark");
    return mark > 0
        && sentence.lemma(mark).equals("to")
        && sentence.lemma(mark - 1).equals("be")
        && sentence.head(mark - 1) == trigger;
  }

  /**
   * An event noun that is a subject: "talks are planned", "exercises could improve", "talks will
   * begin". What an event does to others says nothing of itself: "the war will cost lives", "the
   * recognition meant that it was over".
   */
  private Status ofSubject(int head, boolean reportedInPast) {
    Status own = own(head, reportedInPast);
    boolean whether =
        own == Status.HYPOTHETICAL
            || own == Status.FUTURE && OCCURRING.contains(sentence.lemma(head));
    Status status = whether ? own : Status.ASSERTED;
    boolean active =
        sentence.child(head, "aux:pass") < 0
            && (sentence.child(head, "obj") >= 0 || sentence.child(head, "ccomp") >= 0);
    if (sentence.tag(head) == Upos.VERB && !active && !sentence.lemma(head).equals(GO)) {
      status = stronger(status, operator(head, Operator.Part.VERB));
    } else if (sentence.tag(head) == Upos.ADJ) {
      status = stronger(status, operator(head, Operator.Part.ADJECTIVE));
    }
    return status;
  }

  /** Negated beats hypothetical beats future beats asserted. */
  private static Status stronger(Status one, Status other) {
    return rank(other) > rank(one) ? other : one;
  }

  private static int rank(Status status) {
    return switch (status) {
      case NEGATED -> 3;
      case HYPOTHETICAL -> 2;
      case FUTURE -> 1;
      default -> 0;
    };
  }

  private Status own(int token, boolean reportedInPast) {
    Status status = Status.ASSERTED;
    boolean advised = false;
    for (int child = sentence.firstChild(token); child >= 0; child = sentence.nextSibling(child)) {
      String form = sentence.form(child).toLowerCase(Locale.ROOT);
      if (sentence.is(child, "aux")) {
        advised |= form.equals("should") || form.equals("must");
        status = stronger(status, modal(form, reportedInPast));
      } else if (Negation.negates(form)) {
        boolean negates = sentence.is(child, "advmod") || sentence.is(child, "det");
        status = negates && !onlyNot(child) && !advised ? stronger(status, Status.NEGATED) : status;
      } else if ((sentence.is(child, "nsubj") || sentence.is(child, "obj")) && nobody(child)) {
        status = stronger(status, Status.NEGATED);
      } else if (sentence.is(child, "advmod")) {
        status = stronger(status, operator(child, Operator.Part.ADVERB));
      } else if (sentence.is(child, "mark")
          && CONDITIONS.contains(form)
          && (sentence.is(token, "advcl") || sentence.is(token, "ccomp"))) {
        status = stronger(status, Status.HYPOTHETICAL);
      }
    }
    return status;
  }

  /** "No ambassador was recalled", "condemned no one". */
  private boolean nobody(int token) {
    String form = sentence.form(token).toLowerCase(Locale.ROOT);
    if (Negation.none(form)) {
      return true;
    }
    int determiner = sentence.child(token, "det");
    return determiner >= 0 && sentence.form(determiner).equalsIgnoreCase("no");
  }

  /** "not only": what follows does happen. */
  private boolean onlyNot(int negation) {
    return negation + 1 < sentence.size()
        && (sentence.lemma(negation + 1).equals("only")
            || sentence.lemma(negation + 1).equals("just"));
  }

  private static Status modal(String form, boolean reportedInPast) {
    if (POSSIBLE.contains(form)) {
      return Status.HYPOTHETICAL;
    }
    if (COMING.contains(form)) {
      return Status.FUTURE;
    }
    if (form.equals("would") || form.equals("'d") || form.equals("\u2019d")) {
      return reportedInPast ? Status.FUTURE : Status.HYPOTHETICAL;
    }
    return Status.ASSERTED;
  }

  /** What the governing word makes of the act: "plans to", "failed to", "the possibility of". */
  private Status fromGovernor(int token, int head) {
    Upos tag = sentence.tag(head);
    boolean clause =
        sentence.is(token, "xcomp")
            || sentence.is(token, "ccomp")
            || (sentence.is(token, "advcl") && !finite(token))
            || sentence.is(token, "acl");
    boolean argument =
        sentence.is(token, "obj") || sentence.is(token, "nmod") || sentence.is(token, "obl");
    if (!clause && !argument) {
      return Status.ASSERTED;
    }
    if (tag == Upos.VERB || tag == Upos.AUX) {
      if (clause || sentence.is(token, "obj") || sentence.is(token, "obl")) {
        return operator(head, Operator.Part.VERB);
      }
    } else if (tag == Upos.NOUN) {
      if (sentence.is(token, "acl") || (sentence.is(token, "nmod") && token > head)) {
        Status noun = operator(head, Operator.Part.NOUN);
        if (noun == Status.ASSERTED && infinitive(token)) {
          return Status.HYPOTHETICAL;
        }
        return noun;
      }
    } else if (tag == Upos.ADJ && clause) {
      return operator(head, Operator.Part.ADJECTIVE);
    }
    if (sentence.is(token, "advcl") && infinitive(token)) {
      return Status.HYPOTHETICAL;
    }
    return Status.ASSERTED;
  }

  private boolean finite(int token) {
    String feature = sentence.feature(token);
    return feature.equals("VBD") || feature.equals("VBZ") || feature.equals("VBP");
  }

  /** "will not send": what somebody says they will not do, they refuse. */
  public boolean refused(int trigger) {
    boolean negated = false;
    boolean coming = false;
    for (int child = sentence.firstChild(trigger);
        child >= 0;
        child = sentence.nextSibling(child)) {
      String form = sentence.form(child).toLowerCase(Locale.ROOT);
      negated |= sentence.is(child, "advmod") && Negation.negates(form) && !onlyNot(child);
      coming |= sentence.is(child, "aux") && (COMING.contains(form) || form.equals("would"));
    }
    return negated && coming;
  }

  private boolean infinitive(int token) {
    int mark = sentence.child(token, "mark");
    return mark >= 0 && sentence.lemma(mark).equals("to");
  }

  private Status operator(int token, Operator.Part part) {
    Optional<Operator> found = words.findOperator(sentence, token, part);
    if (found.isEmpty()) {
      return Status.ASSERTED;
    }
    return switch (found.get().effect()) {
      case ASSERTED -> Status.ASSERTED;
      case FUTURE -> Status.FUTURE;
      case HYPOTHETICAL -> Status.HYPOTHETICAL;
      case NEGATED -> Status.NEGATED;
    };
  }

  /** Whether the standing of the governor reaches the token. */
  private boolean carries(int token) {
    return sentence.is(token, "xcomp")
        || ((sentence.is(token, "obj") || sentence.is(token, "nmod")) && operated(token))
        || (sentence.is(token, "acl") && infinitive(token))
        || (sentence.is(token, "advcl") && infinitive(token))
        || (sentence.is(token, "conj") && sharesAuxiliary(token));
  }

  /** Only a word that works on acts lends an event noun its own standing: "plans an attack". */
  private boolean operated(int token) {
    int head = sentence.head(token);
    return words.findOperator(sentence, head, Operator.Part.VERB).isPresent()
        || words.findOperator(sentence, head, Operator.Part.NOUN).isPresent();
  }

  /** "will meet and sign": the second verb shares the first one's auxiliary. */
  private boolean sharesAuxiliary(int token) {
    return sentence.child(token, "nsubj") < 0 && sentence.child(token, "aux") < 0;
  }
}
