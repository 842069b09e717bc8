package org.entente.lexicon;

import java.util.List;
import java.util.Set;
import org.entente.model.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * A frame: which words name an act of which type, and where their actors stand.
 *
 * @param id unique name
 * @param part what the trigger is
 * @param predicates the words that trigger it
 * @param particle verb particle or fixed adverb that must stand with it, or null
 * @param subjects lemmas one of which must head the subject; empty for any
 * @param objects lemmas one of which must head the object; empty for any
 * @param preposition preposition that must hang on the trigger, or null
 * @param type PLOVER type
 * @param mode PLOVER mode, or null
 * @param contexts PLOVER contexts always added
 * @param cameo CAMEO code, or null for the type's and mode's own
 * @param reciprocity whether both sides are source and target
 * @param source roles of the source, in order of preference
 * @param target roles of the target, in order of preference
 * @param complement standing of a clause under the trigger
 * @param confidence how often the frame means this type, (0, 1)
 * @param alone whether the act may be told without naming a target
 * @param yes sentences it must code
 * @param no sentences it must not fire on
 * @param open sentences it should code ({@code text => ...}) or leave ({@code text => nothing}) and
 *     does not yet
 * @param location file:line
 */
public record Rule(
    String id,
    Part part,
    List<Predicate> predicates,
    @Nullable String particle,
    Set<String> subjects,
    Set<String> objects,
    @Nullable String preposition,
    EventType type,
    @Nullable String mode,
    List<String> contexts,
    @Nullable String cameo,
    Reciprocity reciprocity,
    List<String> source,
    List<String> target,
    Complement complement,
    double confidence,
    boolean alone,
    List<Example> yes,
    List<String> no,
    List<String> open,
    String location) {
  /** What a trigger is. */
  public enum Part {
    VERB,
    NOUN,
    ADJECTIVE
  }

  /** Whether both sides of an act are its source and its target. */
  public enum Reciprocity {
    /** One acts on the other. */
    NONE,
    /** Both do: "A met B". */
    MUTUAL,
    /** Both do when they are named together ("A and B deepened ties"), else one acts. */
    JOINT
  }

  /** The standing of a clause under the trigger. */
  public enum Complement {
    /** Told as fact. */
    ASSERTED,
    /** Told on the source's word. */
    CLAIMED,
    /** Said not to be so by the source. */
    DENIED,
    /** Not so. */
    NEGATED,
    /** To come. */
    FUTURE,
    /** Possible. */
    HYPOTHETICAL,
    /** No mention of its own: it is what is asked, refused, promised or threatened. */
    ABSORBED
  }

  /**
   * What a rule must code.
   *
   * @param text the sentence
   * @param sources codes, sorted
   * @param type PLOVER type
   * @param targets codes, sorted
   * @param status status label
   */
  public record Example(
      String text, List<String> sources, EventType type, List<String> targets, String status) {
    /** Copies the lists. */
    public Example {
      sources = List.copyOf(sources);
      targets = List.copyOf(targets);
    }
  }

  /** Copies the collections. */
  public Rule {
    predicates = List.copyOf(predicates);
    subjects = Set.copyOf(subjects);
    objects = Set.copyOf(objects);
    contexts = List.copyOf(contexts);
    source = List.copyOf(source);
    target = List.copyOf(target);
    yes = List.copyOf(yes);
    no = List.copyOf(no);
    open = List.copyOf(open);
  }
}
